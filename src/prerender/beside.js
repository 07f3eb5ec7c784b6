// The style or the scripts of a light page have not come, or not as they should. The page says so, and loads anew when they are
// there, or a newer page that asks for others.
addEventListener("error", function (event) {
  var file = event.target, address = file.src || file.href, root = document.documentElement;
  if (!/[/]light-/.test(address)) return;
  var own = file.getAttribute("src") || file.getAttribute("href");
  var seconds = performance.getEntriesByType("navigation")[0].type === "reload" ? 5 : 0;

  function say() {
    window.isBare = true;
    var line = document.querySelector(".lack");
    root.dataset.program = "failed";
    if (!line) return addEventListener("DOMContentLoaded", say);
    line.hidden = false;
    line.textContent = line.dataset.failed;
  }
  function retry() {
    fetch(location.href, { cache: "reload" }).then(function (page) { return page.text(); }).then(function (page) {
      var isNewer = page.includes("data-prerendered") && !page.includes(own);
      return isNewer || fetch(address, { cache: "reload", integrity: file.integrity }).then(function (part) { return part.ok; });
    }).catch(function () {}).then(function (isThere) {
      if (isThere) return location.reload();
      seconds = Math.min(2 * seconds || 5, 600);
      setTimeout(retry, 1000 * seconds);
    });
  }
  say();
  addEventListener("online", retry);
  setTimeout(retry, 1000 * seconds);
}, true);
