// Notices a blip that is clicked before the program is there. What opens it, early.js, comes after the chart.
window.early = { began: performance.now(), wanted: null, open: function () {} };
// The texts, where they are in a file: its address and its checksum. Asked for ahead of the program, so that who clicks at once
// waits for them alone, and read when they are wanted.
(function () {
  var named = document.documentElement.dataset.texts, read;
  if (!named) return;
  early.file = { address: named.split(" ")[0], integrity: named.split(" ")[1] };
  var response = fetch(early.file.address, { integrity: early.file.integrity });
  // Who wants them gets to know.
  response.catch(function () {});
  early.texts = function () {
    return read = read || response.then(function (response) { return response.json(); });
  };
})();
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
