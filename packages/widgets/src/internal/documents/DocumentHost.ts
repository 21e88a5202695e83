import type { Client } from "../api/client.ts"
import type { DocumentWords } from "./types.ts"

/** What a form needs from the element around it. */
export interface DocumentHost {
  readonly words: DocumentWords
  /** The portal's address. */
  readonly base: string
  /** Runs a request that needs the session and is not made by the client. */
  readonly call: <Data>(request: () => Promise<Data>) => Promise<Data>
  readonly ask: <Data>(request: (client: Client) => Promise<Data>) => Promise<Data>
  readonly redraw: () => void
  readonly say: (text: string) => void
  readonly focus: (selector: string) => Promise<void>
}
