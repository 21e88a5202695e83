import { moduleOf, troubleOf } from "../api/failure.ts"
import { RequestController } from "../controllers/RequestController.ts"
import type { Confirmation } from "./Confirmation.ts"
import type { ProfileHost } from "./ProfileHost.ts"

export type { ProfileHost }

/** A part of the profile that keeps something of its own while it is shown. */
export abstract class ProfileCard {
  protected readonly host: ProfileHost
  protected readonly request: RequestController
  /** What was just done. */
  protected done: string | undefined
  #confirmation: Confirmation | undefined

  constructor(host: ProfileHost) {
    this.host = host
    this.request = new RequestController(host)
  }

  protected set(change: () => void) {
    change()
    this.host.requestUpdate()
  }

  /** Runs something the reader asked for, unless something is running; tells whether it worked. It may be begun `again` after the password. */
  protected async run(work: () => Promise<unknown>, again?: () => unknown) {
    if (this.request.busy) return false
    this.done = undefined
    this.#confirmation = undefined
    const worked = await this.request.run(() =>
      work().catch(async (thrown: unknown) => {
        if (again && troubleOf(thrown).code === "confirmation-needed") {
          const { Confirmation } = await moduleOf(import("./Confirmation.ts"))
          this.#confirmation = new Confirmation(this.host, again, () => this.set(() => this.clear()))
        }
        throw thrown
      })
    )
    await this.#beginConfirming()
    return worked
  }

  #beginConfirming() {
    return this.#confirmation?.begin()
  }

  protected clear() {
    this.request.clear()
    this.#confirmation = undefined
  }

  protected troubleView() {
    return this.#confirmation?.render() ?? this.request.troubleView()
  }

  /** Says what was done, and goes on from there. */
  protected say(done: string, selector: string) {
    this.done = done
    this.host.say(done)
    return this.host.focusing.on(selector)
  }
}
