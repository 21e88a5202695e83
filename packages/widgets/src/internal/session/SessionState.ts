import type { Client, Schemas } from "../api/client.ts"
import type { Trouble } from "../api/failure.ts"

export type Session = Schemas["Session"]

/** Whether somebody is signed in; `ended` when a session stopped by itself. */
export type SessionState =
  | { readonly status: "loading" }
  | { readonly status: "signed-out"; readonly ended: boolean }
  | { readonly status: "signed-in"; readonly session: Session }
  | { readonly status: "unreachable"; readonly trouble: Trouble }

/** A session as what watches over its end knows it. */
export interface EndingSession extends EventTarget {
  readonly base: string
  /** The elements of the page that show this session. */
  readonly elements: ReadonlySet<Element>
  /** The headers of the last answer, and when this clock had it, in milliseconds. */
  readonly heard: Headers | undefined
  readonly heardAt: number
  readonly state: SessionState
  end(ended: boolean): void
  adopt(session: Session): void
  reload(): Promise<void>
  signOut(): Promise<void>
  call<Data>(ask: (client: Client) => Promise<Data>): Promise<Data>
}
