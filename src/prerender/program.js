(function () {
  // Early, beside the stylesheet, and nothing but what was built. A preload cannot check that.
  window.program = window.WebAssembly && fetch(ADDRESS, { integrity: CHECKSUM });

  // Where the browser wants to know who answers for texts that become HTML: ours were made safe when the page was built.
  // Nobody answers for texts that become scripts, or addresses of scripts.
  if (window.trustedTypes) trustedTypes.createPolicy("default", { createHTML: function (html) { return html; } });

  // After a panic the program can do nothing but fail again, and would keep the browser from following links. Without it the
  // page is what it was before: links that lead to pages.
  function stop(event) {
    if (!window.WebAssembly || !((event.error || event.reason) instanceof WebAssembly.RuntimeError)) return;
    removeEventListener("error", stop);
    removeEventListener("unhandledrejection", stop);
    document.documentElement.removeAttribute("data-hydrated");
    function silence(event) { event.stopImmediatePropagation(); }
    "click input keydown focusin pointerover pointerleave wheel touchstart touchmove".split(" ").forEach(function (kind) {
      addEventListener(kind, silence, true);
    });
    addEventListener("popstate", function () { location.reload(); }, true);
  }
  addEventListener("error", stop);
  addEventListener("unhandledrejection", stop);
})();
