// Says what is missing of the page's program, and takes it out of the way when it has failed.
(function () {
  var root = document.documentElement, isStopped = false;

  // In the sentence at the end of the header, which may not be there yet.
  function tell(state) {
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
    addEventListener("popstate", function () { location.reload(); }, true);
  }
  function stopOnPanic(event) {
    if (window.WebAssembly && (event.error || event.reason) instanceof WebAssembly.RuntimeError) stop();
  }
  addEventListener("error", stopOnPanic);
  addEventListener("unhandledrejection", stopOnPanic);

  // Where the browser wants to know who answers for texts that become HTML: ours were made safe when the page was built.
  // Nobody answers for texts that become scripts, nor for addresses of scripts but one.
  if (window.trustedTypes) trustedTypes.createPolicy("default", {
    createHTML: function (html) { return html; },
    createScriptURL: function (url) { return url === "sw.js" ? url : null; }
  });

  window.program = {
    tell: tell,
    loaded: function () { tell("loaded"); },
    failed: function (error) { console.error(error); stop(); }
  };
  if (!window.WebAssembly) tell("failed");
})();
