// What must be known before the first paint: where links lead, which theme the reader chose, and whether the page is in
// somebody's frame.
// The same text on every page, so that one hash allows it in a content security policy.
(function () {
  var root = document.documentElement;
  // The page will change its address, and links are not to change their meaning. Ahead of them, since each would be styled anew.
  var base = document.querySelector("base");
  if (base) base.href = base.href;
  // Scripts run. Without this, the style shows what the page lacks.
  root.dataset.program = "loading";
  var query = new URLSearchParams(location.search);
  var key = "tech-radar-theme";

  // Anything but "light" and "dark" follows the system.
  function show(theme) {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
    document.querySelectorAll("input[name=theme]").forEach(function (choice) {
      choice.checked = choice.value === (root.dataset.theme || "system");
    });
    // What the browser paints around the page.
    document.querySelectorAll("meta[data-scheme]").forEach(function (ground) {
      var scheme = ground.dataset.scheme, chosen = root.dataset.theme;
      ground.media = !chosen ? "(prefers-color-scheme:" + scheme + ")" : chosen === scheme ? "all" : "not all";
    });
  }

  // Reading and writing throw where the reader blocks storage. The choice then lasts as long as the page.
  function stored() {
    try { return localStorage.getItem(key); } catch (_) { return null; }
  }
  function store(theme) {
    try { localStorage.setItem(key, theme); } catch (_) {}
  }

  // Most readers follow the system, which takes no script.
  var chosen = stored();
  if (chosen) show(chosen);
  document.addEventListener("DOMContentLoaded", function () { show(root.dataset.theme); });
  document.addEventListener("change", function (event) {
    if (event.target.name !== "theme") return;
    show(event.target.value);
    store(event.target.value);
  });
  // Other tabs follow.
  addEventListener("storage", function (event) { if (event.key === key) show(event.newValue); });

  if (query.get("embed") !== "1") return;
  root.dataset.embed = "";
  if (query.has("theme")) show(query.get("theme"));
  // What leads away from the radar does not do so inside of somebody's frame, also while there is no program to see to that.
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href^='http']");
    if (link) link.target = "_blank";
  }, true);
  if (parent === window) return;
  // The height is no secret, and the page does not know who frames it.
  new ResizeObserver(function () {
    var height = Math.ceil(root.getBoundingClientRect().height);
    if (height > 0) parent.postMessage({ type: "tech-radar:height", height: height }, "*");
  }).observe(root);
  // When the frame has grown around a panel that was just opened, the panel is to be seen.
  addEventListener("resize", function () {
    var panel = document.querySelector(".detail:focus");
    if (panel) panel.scrollIntoView({ block: "nearest" });
  });
})();
