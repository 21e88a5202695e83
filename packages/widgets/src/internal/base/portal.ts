/** The closest element around another that a selector names, out through shadow roots. */
export function closestAround(element: Element, selector: string): Element | undefined {
  const found = element.closest(selector)
  const root = element.getRootNode()
  return found ?? (root instanceof ShadowRoot ? closestAround(root.host, selector) : undefined)
}

const bare = (api: string) => api.replace(/\/+$/, "").replace(/\/api\/v1$/, "")

/** The portal's address without `/api/v1`: given, else the provider's, else the origin this script came from. */
export const portalBase = (element: Element, given: string | null) =>
  bare(given || closestAround(element, "portail-provider[api]")?.getAttribute("api") || new URL(import.meta.url).origin)
