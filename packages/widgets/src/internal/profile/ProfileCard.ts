import { RequestController } from "../controllers/RequestController.ts"
import type { SessionElement } from "../session/SessionElement.ts"
import type { ProfileWords } from "./card.ts"

/** The element that shows the profile. */
export interface ProfileHost extends SessionElement {
  readonly words: ProfileWords
}

/** A part of the profile that keeps something of its own while it is shown. */
export abstract class ProfileCard {
  protected readonly host: ProfileHost
  protected readonly request: RequestController
  /** What was just done. */
  protected done: string | undefined

  constructor(host: ProfileHost) {
    this.host = host
    this.request = new RequestController(host)
  }

  protected set(change: () => void) {
    change()
    this.host.requestUpdate()
  }

  /** Runs something the reader asked for, unless something is running; tells whether it worked. */
  protected async run(work: () => Promise<unknown>) {
    if (this.request.busy) return false
    this.done = undefined
    return this.request.run(work)
  }

  /** Says what was done, and goes on from there. */
  protected say(done: string, selector: string) {
    this.done = done
    this.host.say(done)
    return this.host.focusing.on(selector)
  }
}
