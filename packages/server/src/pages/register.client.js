/** The worker of a page that opens without a network: it keeps what the page names, and gives it where the portal does not answer. */
const cacheName = "portail-page"
/** How long the portal has to answer what is kept, in milliseconds: a network that hangs is none. */
const patience = 4000

const isPart = ({ origin, pathname }) =>
  origin === self.location.origin &&
  (/^\/(widgets|pages)\//.test(pathname) || pathname === self.registration.scope.slice(origin.length))

self.addEventListener("install", () => self.skipWaiting())
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()))

/** Keeps the parts of a page, and forgets those of an older one. */
async function keep(paths) {
  const cache = await caches.open(cacheName)
  await cache.addAll(paths)
  const wanted = new Set(paths)
  const kept = await cache.keys()
  await Promise.all(
    kept.map((request) => (wanted.has(new URL(request.url).pathname) ? undefined : cache.delete(request)))
  )
}

self.addEventListener("message", (event) => {
  const [port] = event.ports
  event.waitUntil(
    keep(event.data.keep).then(
      () => port?.postMessage(true),
      () => port?.postMessage(false)
    )
  )
})

/** The portal's answer; what is kept where it does not answer, and nothing else. */
async function answerTo(url) {
  const cache = await caches.open(cacheName)
  const kept = await cache.match(url.pathname)
  if (kept === undefined) return fetch(url)
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patience), cache: "no-cache" })
    if (!response.ok) return kept
    await cache.put(url.pathname, response.clone())
    return response
  } catch {
    return kept
  }
}

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url)
  if (event.request.method === "GET" && isPart(url)) event.respondWith(answerTo(url))
})
