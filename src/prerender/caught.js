// Notices a blip that is clicked before the program is there. What opens it, early.js, comes after the chart.
window.early = { wanted: null, open: function () {} };
document.addEventListener("click", function (event) {
  var root = document.documentElement, link = event.target.closest("a[data-blip-id], a[data-blip-ref]");
  if (!link || !/^load/.test(root.dataset.program) || "hydrated" in root.dataset || event.defaultPrevented
    || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  // The text of an earlier edition is for the program to find.
  if (/editions?[=\/]/.test(link.getAttribute("href"))) return;
  event.preventDefault();
  early.wanted = link;
  early.open(link);
});
