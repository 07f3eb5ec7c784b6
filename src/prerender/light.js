// Makes a light page a whole one: the rest of it comes from the first page, just before the program starts.
(function () {
  var root = document.documentElement;
  // What is on both pages stays, and with it the focus and how far the reader has scrolled. Where the address says more than
  // the page was printed for, all of it is that of the first page, as the program expects.
  var KEPT = location.search ? "none" : ".page-header, main, .detail";

  // The program, the texts, and how to load the first page: see program.js. The page changes when all of them are there.
  program.prepare = function (file, texts, first) {
    // All of the page has come, but not its end.
    if (!script()) {
      program.tell("failed");
      return new Promise(function () {});
    }
    return Promise.all([file.then(compile), first(root.dataset.light), texts]).then(function (parts) {
      complete(parts[1]);
      return parts[0];
    });
  };

  // A script that did not load is tried again: see program.js.
  if (program.file) document.addEventListener("readystatechange", function () {
    if (script()) import(script().src).then(function (glue) {
      program.file.then(function (module) { return start(glue, module); }).then(program.loaded, program.failed);
    }, function () {});
  }, { once: true });

  // Which has the program's other half.
  function script() { return document.querySelector("script[type=module]"); }

  // Without a further wait: the page has become whole in this task. Older browsers do not allow that for a program as large as this.
  function start(glue, module) {
    try {
      glue.initSync({ module: module });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return glue.default({ module_or_path: module });
    }
  }

  // Before the page changes, so that the program starts as soon as it has.
  function compile(response) {
    return response.arrayBuffer().then(function (bytes) { return WebAssembly.compile(bytes); });
  }

  function complete(page) {
    fill(document.body, page.body);
    // As first_paint.js does it, which knows what the reader has chosen.
    document.querySelector("[name=theme][value=" + (root.dataset.theme || "system") + "]").checked = true;
    var panel = document.querySelector(".detail");
    root.dataset.prerendered = root.dataset.light.replace("./", "");
    new MutationObserver(function (_, observer) {
      if (!panel.hidden) return;
      delete root.dataset.light;
      observer.disconnect();
    }).observe(panel, { attributeFilter: ["hidden"] });
  }

  function fill(here, there) {
    Array.from(here.childNodes).forEach(function (node) {
      if (!node.matches || !node.matches(KEPT)) node.remove();
    });
    var next = here.firstChild;
    Array.from(there.childNodes).forEach(function (node) {
      if (!next || node.nodeName !== next.nodeName || node.className !== next.className) return here.insertBefore(node, next);
      // The choice of a theme, which a light page has no room for.
      if (next.nodeName === "HEADER") next.querySelector(".themes").replaceWith(node.querySelector(".themes"));
      if (next.nodeName === "MAIN") fill(next, node);
      next = next.nextSibling;
    });
  }
})();
