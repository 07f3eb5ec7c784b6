// While somebody works on the page, nothing is kept, and what was kept is forgotten.
addEventListener("install", () => skipWaiting());
addEventListener("activate", event => event.waitUntil(forget()));

async function forget() {
  const names = await caches.keys();
  const ours = names.filter(name => name.startsWith("tech-radar " + registration.scope + " "));
  await Promise.all(ours.map(name => caches.delete(name)));
  await registration.unregister();
}
