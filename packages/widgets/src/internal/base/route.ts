import type { ReactiveController, ReactiveControllerHost } from "lit"

/** A place in the personal space, said by what follows `#` in the address. */
export type Route =
  | { readonly page: "home" }
  | { readonly page: "profile" }
  | { readonly page: "household" }
  | { readonly page: "children" }
  | { readonly page: "child"; readonly id: string }
  | { readonly page: "verification" }
  | { readonly page: "invoices" }
  | { readonly page: "invoice"; readonly id: string }
  | { readonly page: "payment"; readonly id: string }

const single: Readonly<Record<string, Route>> = {
  profil: { page: "profile" },
  foyer: { page: "household" },
  enfants: { page: "children" },
  verification: { page: "verification" },
  factures: { page: "invoices" }
}

const numbered: Readonly<Record<string, (id: string) => Route>> = {
  enfants: (id) => ({ page: "child", id }),
  factures: (id) => ({ page: "invoice", id }),
  paiement: (id) => ({ page: "payment", id })
}

export function routeOf(hash: string): Route {
  const [, page = "", id] = /^#\/(\w+)(?:\/([\w-]+))?$/.exec(hash) ?? []
  return (id === undefined ? single[page] : numbered[page]?.(id)) ?? { page: "home" }
}

const hashes = {
  home: () => "#/",
  profile: () => "#/profil",
  household: () => "#/foyer",
  children: () => "#/enfants",
  child: (id: string) => `#/enfants/${id}`,
  verification: () => "#/verification",
  invoices: () => "#/factures",
  invoice: (id: string) => `#/factures/${id}`,
  payment: (id: string) => `#/paiement/${id}`
}

export const hashOf = (route: Route) => ("id" in route ? hashes[route.page](route.id) : hashes[route.page]())

/** The address of a place, whole: a page's `<base>` must not move it. */
export const hrefOf = (route: Route) => `${location.pathname}${location.search}${hashOf(route)}`

/** Follows the address; `moved` runs when the reader went elsewhere. */
export class RouteController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #moved: () => void

  constructor(host: ReactiveControllerHost, moved: () => void) {
    this.#host = host
    this.#moved = moved
    host.addController(this)
  }

  get current() {
    return routeOf(location.hash)
  }

  readonly #changed = () => {
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
