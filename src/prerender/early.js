// Opens a blip that is clicked before the program is there (caught.js): its text is in this page, or in the file of all texts.
// The program then adds what else there is to say of it.
(function () {
  var root = document.documentElement, early = window.early, shown = view();

  function view() { return location.pathname + location.search; }

  function find(selector, inside) { return (inside || document).querySelector(selector); }

  // Elements that the program will take over keep their pieces: of a text, only what it says is changed.
  function say(element, text) { element.firstChild.data = text; }

  function speak(element, language) {
    if (language) element.lang = language; else element.removeAttribute("lang");
  }

  // Its HTML and, where that is not the language of the page, its language. When the list is there, too.
  function textOf(id) {
    return parsed().then(function () {
      return early.texts ? early.texts() : JSON.parse(find("#texts").textContent);
    }).then(function (texts) {
      var text = texts[id];
      return [text[0], text[1] !== (document.body.lang || root.lang) && text[1]];
    });
  }

  // All of the page has come when something has come behind the texts.
  function parsed() {
    return new Promise(function (resolve) {
      if (find("#texts + *") || document.readyState !== "loading") resolve();
      else document.addEventListener("readystatechange", resolve, { once: true });
    });
  }

  function tooLong() {
    return new Promise(function (_, reject) { setTimeout(reject, 5000); });
  }

  function show(link, id, text) {
    var blip = find("[data-blip-id=" + CSS.escape(id) + "]"), row = find("[data-blip-ref=" + CSS.escape(id) + "]");
    var panel = find(".detail"), badge = find(".badge", panel), prose = find(".prose", panel), summary = find(".summary", panel);
    var ring = find(".ring-heading span", row.closest("section")), about = find(".summary", row), number = find(".number", row).textContent;
    var name = find(".name", row).firstChild.textContent, moved = find(".movement-note", row), note = find(".movement-note", panel);
    // "35 gVisor, Trial, Infrastructure", and how it moved.
    var place = blip.getAttribute("aria-label").slice([number, name].join(" ").length + ring.textContent.length + 4);
    if (moved) place = place.slice(0, place.lastIndexOf(", "));

    badge.className = "badge " + blip.classList[1];
    say(badge, ring.textContent);
    speak(badge, ring.lang);
    say(find(".soft", panel), place + " · " + number);
    note.hidden = !moved;
    if (moved) {
      find("path", note).setAttribute("d", find("path", moved).getAttribute("d"));
      note.lastElementChild.nextSibling.data = moved.textContent;
    }
    say(find("h2", panel), name);
    speak(find("h2", panel), blip.getAttribute("lang"));
    say(summary, about.textContent);
    speak(summary, about.lang);
    prose.innerHTML = text[0];
    speak(prose, text[1]);
    panel.dataset.testid = "blip-detail";
    panel.dataset.blip = id;
    panel.hidden = false;

    document.querySelectorAll("[aria-current=true]:is(.blip, [data-blip-ref])").forEach(function (old) { old.removeAttribute("aria-current"); });
    [blip, row].forEach(function (link) { link.setAttribute("aria-current", "true"); });
    // In a large radar, the others do not step back.
    var drawing = find("svg[data-mode]:not(.large)");
    if (drawing) drawing.setAttribute("class", "has-open");
    root.dataset.early = "";
    history.pushState(null, "", early.addressOf(link));
    shown = view();
    document.title = [name, find(".brand span").textContent].join(" · ");
    panel.focus();
    // On a phone the panel lies over the chart.
    if (link === blip && getComputedStyle(panel).position === "fixed") blip.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  // Whether it is still for us to open. The program may have come meanwhile, or the reader may have clicked another one.
  function isDue(link) {
    if (early.wanted !== link) return false;
    if (!("hydrated" in root.dataset)) return true;
    link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    return false;
  }

  early.open = function (link) {
    var id = link.dataset.blipId || link.dataset.blipRef;
    Promise.race([textOf(id), tooLong()]).then(function (text) {
      if (isDue(link)) show(link, id, text);
      early.afterPaint(early.drawn);
    }).catch(function () {
      // What is not as expected, or does not come, is on the blip's own page.
      if (isDue(link)) location.href = early.addressOf(link);
    });
  };
  if (early.wanted) early.open(early.wanted);
  // A link to a part of the page leads to no other view.
  addEventListener("popstate", function () { if (!("hydrated" in root.dataset) && view() !== shown) location.reload(); });
})();
