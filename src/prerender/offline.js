// Keeps the radar for times without a network, once the page has come to rest: what the next visit needs must not delay
// this one. Not in somebody else's frame, nor for who cannot run the program, which then shows the view that is asked for. What
// a page that is locked in has no access to, throws.
if (parent === window && window.WebAssembly) addEventListener("load", function () {
  setTimeout(function () {
    try { navigator.serviceWorker.register("sw.js").catch(function () {}); } catch (_) {}
  }, 3000);
});
