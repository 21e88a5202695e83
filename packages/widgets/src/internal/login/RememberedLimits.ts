import { nothing } from "lit"
import { remembering } from "../../words/fr/remembering.ts"
import { dataOf } from "../api/failure.ts"
import type { LoginHost } from "./LoginHost.ts"

/** Says how long the town remembers a session, to whoever chooses that. */
export class RememberedLimits {
  readonly #host: LoginHost
  #text: string | undefined

  constructor(host: LoginHost) {
    this.#host = host
  }

  /** The choice was made: asks the town once, and says its limits to who listens too. */
  async tell() {
    if (this.#text !== undefined) return
    try {
      const { days, idleDays } = (await dataOf(this.#host.store.client.GET("/api/v1/town"))).remembered
      this.#text = this.#host.area("remembering", remembering).until(days, idleDays)
      this.#host.say(this.#text)
    } catch {
      // the choice is there, whatever else is not
    }
  }

  render() {
    return this.#host.remember && this.#text !== undefined ? ` ${this.#text}` : nothing
  }
}
