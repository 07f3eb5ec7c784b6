// Keeps the radar for times without a network, once the page has come to rest: what the next visit needs must not delay
// this one. Not in somebody else's frame.
if (navigator.serviceWorker && parent === window) addEventListener("load", function () {
  setTimeout(function () { navigator.serviceWorker.register("sw.js").catch(function () {}); }, 3000);
});
