// Notices a blip that is clicked before the program is there. What opens it, early.js, comes after the chart; where it does not,
// the link leads to the blip's page.
window.early = { began: performance.now(), wanted: null, open: function (link) {
  var wait = early.open;
  setTimeout(function () {
    if (early.wanted === link && early.open === wait) location.href = early.addressOf(link);
  }, document.readyState === "loading" ? 5000 : 0);
} };
// All of the page has come, and nothing that would load the program.
document.addEventListener("DOMContentLoaded", function () {
  var line = document.querySelector(".lack"), root = document.documentElement;
  if (window.program && (program.file || "single" in root.dataset) || !line) return;
  root.dataset.program = "failed";
  line.hidden = false;
  line.textContent = line.dataset.failed;
});
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
// What the address says beyond the file of this page when it comes, the links in it do not know yet: a search, filters, an edition.
// An old link is another way to a blip.
early.more = /[?&]rank=/.test(location.search) ? "" : location.search.slice(1);
// Where a blip's link leads.
early.addressOf = function (link) {
  // A link of the drawing has an object in the place of its address.
  var url = new URL(link.getAttribute("href"), document.baseURI);
  if (early.more) url.search += (url.search ? "&" : "?") + early.more;
  return url.href;
};
document.addEventListener("click", function (event) {
  var root = document.documentElement, link = event.target.closest("a[data-blip-id], a[data-blip-ref]");
  if (!link || !/^load/.test(root.dataset.program) || "hydrated" in root.dataset || event.defaultPrevented
    || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  // The text of an earlier edition is for the program to find.
  if (/[?&](edition|compare)=|\/editions\//.test(early.addressOf(link))) location.href = early.addressOf(link);
  else {
    early.wanted = link;
    early.open(link);
  }
});
