/** What tabs tell each other: who is signed in until when, `opened` when it is news; or, without an adult, that nobody is. */
export type Told =
  | { readonly adult: ""; readonly until?: never; readonly opened?: never }
  | { readonly adult: string; readonly until: string; readonly opened: boolean }

const isTold = (data: unknown): data is Told =>
  typeof data === "object" && data !== null && "adult" in data && typeof data.adult === "string"

/** The tabs of this origin that show the same portal. */
export class EndNotices {
  readonly #channel: BroadcastChannel

  constructor(portal: string, told: (told: Told) => void) {
    this.#channel = new BroadcastChannel(`portail-session ${portal}`)
    this.#channel.onmessage = ({ data }) => {
      if (isTold(data)) told(data)
    }
  }

  tell(told: Told) {
    this.#channel.postMessage(told)
  }
}
