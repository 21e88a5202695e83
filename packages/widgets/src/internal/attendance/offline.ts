/** What the page is made of: itself, and what it loaded of the portal. */
const partsOfPage = (): ReadonlyArray<string> => {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => new URL(name))
  const own = loaded.filter(
    ({ origin, pathname }) => origin === location.origin && /^\/(widgets|pages)\//.test(pathname)
  )
  return [location.pathname, ...new Set(own.map(({ pathname }) => pathname))]
}

/** Lets a page be opened again without a network, by a worker that keeps what it is made of; true once all of it is kept. */
export async function keepPage(worker: string): Promise<boolean> {
  if (!("serviceWorker" in navigator)) return false
  try {
    await navigator.serviceWorker.register(worker, { scope: location.pathname })
    const { active } = await navigator.serviceWorker.ready
    if (active === null) return false
    const { port1, port2 } = new MessageChannel()
    const kept = new Promise<boolean>((settle) => {
      port1.onmessage = ({ data }) => settle(data === true)
    })
    active.postMessage({ keep: partsOfPage() }, [port2])
    return await kept
  } catch {
    return false
  }
}
