// Opens a blip that is clicked before the program is there (caught.js), with what the list says of it, and then with its text,
// which is in this page, or in the file of all texts. The program then adds what else there is to say of it.
(function () {
  var root = document.documentElement, early = window.early, shown = view();

  function view() { return location.pathname + location.search; }

  function find(selector, inside) { return (inside || document).querySelector(selector); }

  // Elements that the program will take over keep their pieces: of a text, only what it says is changed.
  function say(element, text) { element.firstChild.data = text; }

  function speak(element, language) {
    if (language) element.lang = language; else element.removeAttribute("lang");
  }

  // Its HTML and, where that is not the language of the page, its language.
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

  // Nobody waits for ever.
  function soon(promise) {
    return Promise.race([promise, new Promise(function (_, reject) { setTimeout(reject, 5000); })]);
  }

  function show(link, id) {
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
    prose.innerHTML = "";
    panel.ariaBusy = true;
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
    // What does not fit into the window is read from its head.
    if (panel.getBoundingClientRect().top < 0) panel.scrollIntoView();
    // On a phone the panel lies over the chart.
    if (link === blip && getComputedStyle(panel).position === "fixed") blip.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  function tell(text) {
    var prose = find(".detail > .prose");
    prose.innerHTML = text[0];
    speak(prose, text[1]);
  }

  // Whether it is still for us to open. The program may have come meanwhile, or the reader may have clicked another one.
  function isDue(link) { return early.wanted === link && !("hydrated" in root.dataset); }

  early.open = function (link) {
    var id = link.dataset.blipId || link.dataset.blipRef, text = textOf(id);
    // It may fail before anybody waits for it.
    text.catch(function () {});
    soon(parsed()).then(function () {
      if (isDue(link)) show(link, id);
      else if (early.wanted === link) link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      early.afterPaint(early.drawn);
      return soon(text);
    }).then(function (text) {
      if (isDue(link)) tell(text);
    }).catch(function () {
      // What is not as expected, or does not come, is on the blip's own page.
      if (isDue(link)) location.href = early.addressOf(link);
    }).then(function () {
      if (early.wanted === link) find(".detail").ariaBusy = null;
    });
  };
  if (early.wanted) early.open(early.wanted);
  // Who follows a link to a text sees it, also where it stands below the chart or the filters. A browser that comes back knows
  // itself where its reader has been.
  if (performance.getEntriesByType("navigation")[0].type === "navigate" && !location.hash) parsed().then(function () {
    early.afterPaint(function () {
      var panel = find(".detail:not([hidden])");
      if (panel && !scrollY && panel.getBoundingClientRect().top > innerHeight - 120) {
        early.drawn();
        panel.scrollIntoView();
      }
    });
  });
  // A link to a part of the page leads to no other view.
  addEventListener("popstate", function () { if (!("hydrated" in root.dataset) && view() !== shown) location.reload(); });
})();
