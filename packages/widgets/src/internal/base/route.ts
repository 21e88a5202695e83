import type { ReactiveController, ReactiveControllerHost } from "lit"

/** A place in the personal space, said by what follows `#` in the address. */
export type Route =
  | { readonly page: "home" }
  | { readonly page: "profile" }
  | { readonly page: "invoices" }
  | { readonly page: "invoice"; readonly id: string }
  | { readonly page: "payment"; readonly id: string }

export function routeOf(hash: string): Route {
  const [, page, id] = /^#\/(profil|factures|paiement)(?:\/([\w-]+))?$/.exec(hash) ?? []
  if (page === "profil") return { page: "profile" }
  if (page === "factures") return id === undefined ? { page: "invoices" } : { page: "invoice", id }
  return page === "paiement" && id !== undefined ? { page: "payment", id } : { page: "home" }
}

const hashes = {
  home: () => "#/",
  profile: () => "#/profil",
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
