/** What tabs tell each other: who is signed in until when, `opened` when it is news; or, without an adult, that nobody is. */
export type SessionMessage =
  | { readonly adult: ""; readonly until?: never; readonly opened?: never }
  | { readonly adult: string; readonly until: string; readonly opened: boolean }

const isSessionMessage = (data: unknown): data is SessionMessage =>
  typeof data === "object" && data !== null && "adult" in data && typeof data.adult === "string"

/** The tabs of this origin that show the same portal. */
export class SessionChannel {
  readonly #channel: BroadcastChannel

  constructor(portal: string, message: (message: SessionMessage) => void) {
    this.#channel = new BroadcastChannel(`portail-session ${portal}`)
    this.#channel.onmessage = ({ data }) => {
      if (isSessionMessage(data)) message(data)
    }
  }

  send(message: SessionMessage) {
    this.#channel.postMessage(message)
  }
}
