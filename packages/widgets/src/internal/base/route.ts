import type { ReactiveController, ReactiveControllerHost } from "lit"

/** What names each page of the space in the address, after `#/` or after the space's own path; those of one thing stand before its id. */
const pages = {
  home: "",
  profile: "profil",
  household: "foyer",
  children: "enfants",
  verification: "verification",
  documents: "documents",
  invoices: "factures",
  planning: "planning",
  enrolments: "inscriptions",
  messages: "messages"
}
const things = {
  child: "enfants",
  document: "documents",
  message: "messages",
  invoice: "factures",
  payment: "paiement",
  days: "planning"
}

type Page = keyof typeof pages
type Thing = keyof typeof things

/** A place in the personal space, said by what follows `#` in the address. */
export type Route = { readonly page: Page | "unknown" } | { readonly page: Thing; readonly id: string }

const named = <Name extends string>(names: Readonly<Record<Name, string>>, path: string) =>
  (Object.keys(names) as Array<Name>).find((name) => names[name] === path)

export function routeOf(hash: string): Route {
  // what follows "?" is for the page itself
  const [, path = "?", id] = /^#?\/?(\w*)(?:\/([\w-]+))?\/?(?:\?.*)?$/.exec(hash) ?? []
  if (id === undefined) return { page: named(pages, path) ?? "unknown" }
  const page = named(things, path)
  return page === undefined ? { page: "unknown" } : { page, id }
}

/**
 * How an address says a place of the space, itself always written `#/factures`: after `#`, so that any page can have the space in it;
 * the portal's own page puts others here (`pathAddresses`), and says « hashchange » of them too.
 */
export const addresses = {
  /** The space's own path, where places have addresses of their own. */
  space: undefined as string | undefined,
  now: () => location.hash,
  of: (place: string) => `${location.pathname}${location.search}${place}`,
  go: (place: string) => {
    location.hash = place
  }
}

/** A place of the space; else a place in the page, as a link to its content leads to. */
const isPlace = (hash: string) => hash === "" || hash.startsWith("#/")

export const hashOf = (route: Route) =>
  `#/${"id" in route ? `${things[route.page]}/${route.id}` : route.page === "unknown" ? "" : pages[route.page]}`

/** The address of a place, whole: a page's `<base>` must not move it. */
export const hrefOf = (route: Route) => addresses.of(hashOf(route))

/** Follows the address; `moved` runs when the reader went elsewhere. */
export class RouteController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #moved: () => void
  #last: Route = { page: "home" }

  constructor(host: ReactiveControllerHost, moved: () => void) {
    this.#host = host
    this.#moved = moved
    host.addController(this)
  }

  get current() {
    const place = addresses.now()
    if (isPlace(place)) this.#last = routeOf(place)
    return this.#last
  }

  readonly #changed = () => {
    if (!isPlace(addresses.now())) return
    this.#host.requestUpdate()
    this.#moved()
  }

  hostConnected() {
    window.addEventListener("hashchange", this.#changed)
  }

  hostDisconnected() {
    window.removeEventListener("hashchange", this.#changed)
  }
}
