// Says when the chart has been painted. The style keeps the list back until then: see radar.css.
requestAnimationFrame(function () {
  setTimeout(function () { document.documentElement.dataset.drawn = ""; });
});
