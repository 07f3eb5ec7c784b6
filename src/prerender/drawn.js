// Says when the chart has been painted and the list may come, which the style keeps back until then: see chart.css. What the
// reader has clicked comes ahead of the list, too.
early.afterPaint = function (then) { requestAnimationFrame(function () { setTimeout(then); }); };
early.drawn = function () { document.documentElement.dataset.drawn = ""; };
early.afterPaint(function () {
  // Who clicks at once does not wait for the list. The slower the device, the longer both of them take: as the page so far.
  setTimeout(function () {
    if (!early.wanted) early.drawn();
  }, Math.min(performance.now() - early.began, 250));
});
