import type { ReactiveController, ReactiveControllerHost } from "lit"

/** The title of the page around an element: what is shown, before the title that the page came with. */
export class PageTitle implements ReactiveController {
  #own = ""

  constructor(host: ReactiveControllerHost) {
    host.addController(this)
  }

  hostConnected() {
    this.#own = document.title
  }

  hostDisconnected() {
    document.title = this.#own
  }

  show(screen: string) {
    const title = this.#own === "" ? screen : `${screen} – ${this.#own}`
    if (document.title !== title) document.title = title
  }
}
