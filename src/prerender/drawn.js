// Says when the chart has been painted. The style keeps the list back until then: see chart.css. What the reader has clicked
// comes ahead of the list where it is in the page, too.
early.afterPaint = function (then) { requestAnimationFrame(function () { setTimeout(then); }); };
early.drawn = function () { document.documentElement.dataset.drawn = ""; };
requestAnimationFrame(function () {
  var began = performance.now();
  setTimeout(function () {
    // Who clicks at once does not wait for the list. The slower the device, the longer both of them take.
    setTimeout(function () {
      if (!early.wanted || document.documentElement.dataset.texts) early.drawn();
    }, Math.min(2 * (performance.now() - began), 250));
  });
});
