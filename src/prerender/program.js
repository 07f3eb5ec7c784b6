// Loads the page's program, again and again where that fails.
(function () {
  // A part is an address, and the checksum of the only thing that may come from there.
  var file = { address: ADDRESS, integrity: CHECKSUM };
  var glue = { address: GLUE_ADDRESS, integrity: GLUE_CHECKSUM };

  function get(part, cache) {
    return fetch(part.address, { integrity: part.integrity, cache: cache }).then(part.check);
  }

  function load(part) { return get(part).catch(function () { return insist(part, 5); }); }

  // Until it is there: when the network is back, or after a while, each time a longer one.
  function insist(part, seconds) {
    return get(part, "reload").catch(function () {
      part.isMissing = true;
      program.tell("failed");
      return renew().then(function () { return pause(seconds); })
        .then(function () { return insist(part, Math.min(2 * seconds, 600)); });
    });
  }

  function pause(seconds) {
    return new Promise(function (end) {
      addEventListener("online", end, { once: true });
      setTimeout(end, 1000 * seconds);
    });
  }

  // A page that some cache has kept asks for parts that a newer version of the site has replaced.
  function renew() {
    return fetch(location.href, { cache: "reload" }).then(function (page) { return page.text(); }).then(function (page) {
      if (page.includes("data-prerendered") && !page.includes(version()) && isWorthIt()) location.reload();
    }).catch(function () {});
  }

  // What no page of another version has in it: in a light page, the file of its scripts.
  function version() {
    var scripts = document.querySelector("head > script[src]:not([type])");
    return scripts ? scripts.getAttribute("src") : file.address;
  }

  // Not twice for the same version: what helped neither could go on forever. Where nothing can be stored, not after the reader
  // has loaded the page anew.
  function isWorthIt() {
    var key = "tech-radar-reloaded", before;
    try {
      before = sessionStorage.getItem(key);
      sessionStorage.setItem(key, version());
    } catch (_) {
      return performance.getEntriesByType("navigation")[0].type !== "reload";
    }
    return before !== version();
  }

  // A script that failed is tried again by a fresh start only.
  addEventListener("error", function (event) {
    if (event.target.nodeName !== "SCRIPT" || event.target.type !== "module") return;
    program.tell("failed");
    insist(glue, 5).then(function () { if (glue.isMissing || isWorthIt()) location.reload(); });
  }, true);

  // The first page of a large radar has what blips' pages lack. Not from what a browser or a service worker has kept of another
  // version, which had another address.
  function first(address) {
    return load({
      address: address + "?" + file.address.replace("./", ""),
      check: function (response) {
        return response.text().then(function (html) {
          if (!response.ok || !html.includes(file.address)) throw new TypeError("another version: " + address);
          // Without its style, which the policy of this page refuses.
          var body = html.slice(html.indexOf("<body")).replace(/<style>[^<]*<\/style>/g, "");
          return new DOMParser().parseFromString(body, "text/html");
        });
      }
    });
  }

  // Those that are in a file have been asked for before: see caught.js. Read when the program has come, whose turn would else be
  // later.
  function loadTexts(file) {
    if (!early.texts) return;
    function keep(json) { program.texts = json; }
    return file.then(early.texts).then(keep).catch(function () {
      return load({
        address: early.file.address,
        integrity: early.file.integrity,
        check: function (response) { return response.json().then(keep); }
      });
    });
  }

  // What a page waits for that is not light.
  function whole(file, texts) {
    return Promise.all([file, texts]).then(function (parts) { return parts[0]; });
  }

  if (!window.WebAssembly) return;
  // Once the page is there, which it would slow down. A preload cannot check what comes.
  program.file = new Promise(function (resolve) {
    document.addEventListener("readystatechange", resolve, { once: true });
  }).then(function () {
    var loading = load(file);
    return (program.prepare || whole)(loading, loadTexts(loading), first);
  });
  setTimeout(function () { if (document.documentElement.dataset.program === "loading") program.tell("late"); }, 5000);
})();
