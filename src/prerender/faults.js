// Says what is missing of the page's program, and takes it out of the way when it has failed.
(function () {
  var root = document.documentElement, isStopped = false;

  // In the sentence at the end of the header, which may not be there yet.
  function tell(state) {
    // Without its style or scripts, a light page has more to say: see beside.js.
    if (window.isBare) return;
    root.dataset.program = state;
    var line = document.querySelector(".lack");
    if (!line) return addEventListener("DOMContentLoaded", function () { tell(root.dataset.program); });
    line.hidden = !line.dataset[state];
    if (line.hidden) return;
    line.setAttribute("role", "status");
    line.textContent = line.dataset[state];
  }

  // After a panic the program can do nothing but fail again, and would keep the browser from following links. Without it the
  // page is what it was before: links that lead to pages.
  function stop() {
    if (isStopped) return;
    isStopped = true;
    tell("failed");
    root.removeAttribute("data-hydrated");
    function silence(event) { event.stopImmediatePropagation(); }
    "click input keydown focusin pointerover pointerleave wheel touchstart touchmove".split(" ").forEach(function (kind) {
      addEventListener(kind, silence, true);
    });
    // In a single file, fragments are views.
    function view() { return "single" in root.dataset ? location.href : location.pathname + location.search; }
    var shown = view();
    addEventListener("popstate", function () { if (view() !== shown) location.reload(); }, true);
  }
  function stopOnPanic(event) {
    if (window.WebAssembly && (event.error || event.reason) instanceof WebAssembly.RuntimeError) stop();
  }
  addEventListener("error", stopOnPanic);
  addEventListener("unhandledrejection", stopOnPanic);

  // Where the browser wants to know who answers for texts that become HTML: ours were made safe when the page was built.
  // Nobody answers for texts that become scripts, nor for addresses of scripts but one. Where somebody else answers already, or
  // nobody may, the page goes on without.
  try {
    if (window.trustedTypes && !trustedTypes.defaultPolicy) trustedTypes.createPolicy("default", {
      createHTML: function (html) { return html; },
      createScriptURL: function (url) { return url === "sw.js" ? url : null; }
    });
  } catch (_) {}

  window.program = {
    tell: tell,
    loaded: function () { tell("loaded"); },
    failed: function (error) { console.error(error); stop(); }
  };
  if (!window.WebAssembly) tell("failed");
})();
