import type { ReactiveController, ReactiveControllerHost } from "lit"

/** The dialog that an element has put over the page: one at a time, and gone with its element. */
export class DialogController implements ReactiveController {
  #dialog: HTMLElement | undefined

  constructor(host: ReactiveControllerHost) {
    host.addController(this)
  }

  show(open: () => HTMLElement) {
    this.close()
    this.#dialog = open()
  }

  close() {
    this.#dialog?.remove()
  }

  hostDisconnected() {
    this.close()
  }
}
