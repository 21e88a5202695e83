import { addresses } from "../base/route.ts"
import { thisPage } from "../payment/returning.ts"

const plainClick = ({ button, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented }: MouseEvent) =>
  button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey && !defaultPrevented

/** The link that was clicked, out of whatever shadow roots. */
const linkOf = (event: MouseEvent) => {
  const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement)
  return link === undefined || link.target !== "" || link.hasAttribute("download") ? undefined : new URL(link.href)
}

const whole = () => location.pathname + location.search

/**
 * Gives the places of the space addresses of their own under a path that the server answers at (`/espace/factures`). What still says a place
 * after `#` (old mails, links from elsewhere) becomes such an address.
 */
export function usePaths(root: string): void {
  const of = (place: string) => `${root}${place.slice(1)}`.replace(/\/(?=$|\?)/, "")
  const placeIn = ({ origin, pathname, hash, search }: URL) => {
    const inside = origin === location.origin && (pathname === root || pathname.startsWith(`${root}/`))
    if (!inside || hash.startsWith("#/")) return inside ? hash : undefined
    return hash === "" ? `#${pathname.slice(root.length) || "/"}${search}` : undefined
  }
  /** Adopts what stands after `#`; a payment that came back stays in the address until it is left. */
  const adopt = () => {
    if (!location.hash.startsWith("#/")) return
    const returned = location.search.includes("portail-payment") ? location.search : ""
    history.replaceState(history.state, "", `${of(location.hash).replace(/\?.*/, "")}${returned}`)
  }
  let last = ""
  const tell = () => {
    last = whole()
    window.dispatchEvent(new HashChangeEvent("hashchange"))
  }

  addresses.space = root
  addresses.of = of
  addresses.now = () => placeIn(new URL(thisPage())) ?? location.hash
  addresses.go = (place) => {
    if (of(place) === whole()) return
    history.pushState(null, "", of(place))
    tell()
  }
  adopt()
  last = whole()
  window.addEventListener("popstate", () => {
    adopt()
    if (whole() !== last) tell()
  })
  window.addEventListener("click", (event) => {
    const url = plainClick(event) ? linkOf(event) : undefined
    const place = url && placeIn(url)
    if (place === undefined) return
    event.preventDefault()
    addresses.go(place)
  })
}
