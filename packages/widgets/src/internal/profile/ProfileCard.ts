import type { ReactiveController, TemplateResult } from "lit"
import type { Client } from "../api/client.ts"
import type { Trouble } from "../api/failure.ts"
import type { Format } from "../base/format.ts"
import type { PortailElement } from "../base/PortailElement.ts"
import type { ProfileWords } from "./card.ts"

/** What a part of the profile needs from the element around it. */
export interface ProfileHost {
  readonly words: ProfileWords
  readonly format: Format
  readonly heading: (content: string) => TemplateResult
  readonly focus: (selector: string) => Promise<void>
  readonly say: (text: string) => void
  readonly ask: <Data>(request: (client: Client) => Promise<Data>) => Promise<Data>
}

/** A part of the profile that keeps something of its own while it is shown. */
export abstract class ProfileCard implements ReactiveController {
  protected readonly host: PortailElement
  readonly #profileHost: () => ProfileHost
  protected busy = false
  protected trouble: Trouble | undefined
  protected done: string | undefined

  constructor(host: PortailElement, around: () => ProfileHost) {
    this.host = host
    this.#profileHost = around
    host.addController(this)
  }

  hostConnected() {}

  protected get around() {
    return this.#profileHost()
  }

  protected set(change: () => void) {
    change()
    this.host.requestUpdate()
  }

  /** Runs something the reader asked for; whatever it throws goes to `failed`, but the end of the session. */
  protected async run(work: () => Promise<void>, failed: (thrown: unknown) => Promise<void>) {
    if (this.busy) return
    this.set(() => {
      this.busy = true
      this.trouble = undefined
      this.done = undefined
    })
    try {
      await work()
    } catch (thrown) {
      await failed(thrown)
    } finally {
      this.set(() => {
        this.busy = false
      })
    }
  }
}
