// Keeps one version of the radar for times without a network: the first page of each language and what it loads. With
// that, every view can be shown. Where there is a network, pages come from there, and nobody reads an old radar. Where
// there is none, all come from here, and nobody reads a mix of two versions.
// What differs stands ahead of this: FILES, LANGUAGES and VERSION, see offline.rs.
const SCOPE = registration.scope;
const OURS = "tech-radar " + SCOPE + " ";
const NAME = OURS + VERSION;
const ADDRESSES = new Set(FILES.map(([address]) => new URL(address, SCOPE).href));
// What the address of a view looks like, from the scope on.
const VIEW = new RegExp(`^((${LANGUAGES.join("|")})/)?((blips|rings|quadrants|editions)/[^/.]+/?)?(index\\.html)?$`);
// How many milliseconds the network has before readers get what is here.
const PATIENCE = 5000;

addEventListener("install", event => event.waitUntil(keep()));
addEventListener("activate", event => event.waitUntil(replace()));
addEventListener("fetch", event => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE)) return;
  if (request.mode !== "navigate") {
    if (ADDRESSES.has(request.url)) event.respondWith(asset(request));
  } else if (isPage(new URL(request.url).pathname)) {
    event.respondWith(page(event));
  }
});

// All files or none: what a deployment has half replaced does not fit the checksums.
async function keep() {
  const responses = await Promise.all(FILES.map(async ([address, integrity]) => {
    const response = await fetch(new URL(address, SCOPE), { integrity, cache: "no-cache" });
    if (!response.ok) throw new Error(address + ": " + response.status);
    return response;
  }));
  const cache = await caches.open(NAME);
  await Promise.all(responses.map((response, index) => cache.put(new URL(FILES[index][0], SCOPE), response)));
  await skipWaiting();
}

async function replace() {
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith(OURS) && name !== NAME).map(name => caches.delete(name)));
  // The network need not wait until this file has been started.
  if (registration.navigationPreload) await registration.navigationPreload.enable();
  await clients.claim();
}

// Below our folder there may be other pages than ours.
function isPage(path) {
  return VIEW.test(path.slice(new URL(SCOPE).pathname.length));
}

async function asset(request) {
  return await kept(request.url) || fetch(request);
}

async function page({ request, preloadResponse }) {
  const fresh = Promise.resolve(preloadResponse).then(response => response || fetch(request));
  const late = new Promise(resolve => setTimeout(resolve, PATIENCE)).then(() => firstPage(request.url));
  // A server that fails is as good as none.
  const answer = fresh.then(response => response.status < 500 ? response : firstPage(request.url).catch(() => response));
  return Promise.any([answer.catch(() => firstPage(request.url)), late]);
}

// In the language of the address. The program then shows the view that the address asks for.
async function firstPage(url) {
  const folder = LANGUAGES.find(language => url.startsWith(SCOPE + language + "/"));
  const html = await (await kept(new URL(folder ? folder + "/" : "./", SCOPE))).text();
  // Its base is relative, and this address may be of another depth.
  const page = html.replace(/<base href="[^"]*"/, () => `<base href="${SCOPE}"`);
  return new Response(page, { headers: { "content-type": "text/html; charset=utf-8" } });
}

async function kept(url) {
  return (await caches.open(NAME)).match(url, { ignoreVary: true });
}
