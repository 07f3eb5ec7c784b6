// The address of this page is wrong, but the site's own paths are known: everything before the last of them is the base.
// The same in Rust, but for the published address: radar_core::view::split_base.
(function (home, languages) {
  var path = location.pathname.replace(/\/index\.html$/, "/");
  var known = /^(.*\/)(?:blips|rings|quadrants|editions)\/[^/]+\/?$/.exec(path);
  var site = home && new URL(home), published = site && site.pathname;
  var isBelow = site && path.startsWith(published);
  // At the root of a host that is not ours, the site may have been moved into a folder.
  var base = isBelow && (published !== "/" || site.origin === location.origin) ? published
    : known ? known[1]
    : isBelow ? published
    : path.replace(/\/$/, "").replace(/[^/]*$/, "");
  // The folder of a language is part of the page's own path.
  var folder = /([^/]+)\/$/.exec(base);
  if (base !== published && folder && languages.split(" ").includes(folder[1])) {
    base = base.slice(0, -folder[0].length);
  }
  document.querySelector("base").href = location.origin + base;
})(HOME, LANGUAGES);
