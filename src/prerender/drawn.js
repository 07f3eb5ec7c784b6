// Says when the chart has been painted and the list may come, which the style keeps back until then: see chart.css. What the
// reader has clicked comes ahead of the list, too.
// With how long the frame took, in milliseconds.
early.afterPaint = function (then) {
  requestAnimationFrame(function () {
    var began = performance.now();
    setTimeout(function () { then(performance.now() - began); });
  });
};
early.drawn = function () { document.documentElement.dataset.drawn = ""; };
early.afterPaint(function (took) {
  // Who clicks at once does not wait for the list. The slower the device, the longer both of them take.
  setTimeout(function () {
    if (!early.wanted) early.drawn();
  }, Math.min(2 * took, 250));
});
