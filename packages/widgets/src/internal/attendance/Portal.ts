import { type Client, makeClient } from "../api/client.ts"
import { dataOf } from "../api/failure.ts"
import type { Note, NoteAnswer, Register, RegisterCare } from "./types.ts"

/** What a tablet asks the portal, by the secret of its link. */
export class Portal {
  readonly #client: Client
  readonly #asked: { readonly headers: { readonly authorization: string }; readonly credentials: "omit" }
  readonly #tablet: string

  constructor(base: string, secret: string, tablet: string) {
    this.#client = makeClient(base)
    // a family that is signed in on the same device has no part in it
    this.#asked = { headers: { authorization: `Bearer ${secret}` }, credentials: "omit" }
    this.#tablet = tablet
  }

  get #header() {
    return { "portail-tablet": this.#tablet }
  }

  register(day: string | undefined): Promise<Register> {
    const query = day === undefined ? {} : { day }
    return dataOf(this.#client.GET("/api/v1/attendance", { ...this.#asked, params: { header: this.#header, query } }))
  }

  /** Of all who are expected, or of one child. */
  care(day: string, child?: string): Promise<RegisterCare> {
    const params = { header: this.#header, query: child === undefined ? { day } : { day, child } }
    return dataOf(this.#client.GET("/api/v1/attendance/care", { ...this.#asked, params }))
  }

  async note(notes: ReadonlyArray<Note>): Promise<ReadonlyArray<NoteAnswer>> {
    const sent = { ...this.#asked, params: { header: this.#header }, body: { notes: [...notes] } }
    return (await dataOf(this.#client.POST("/api/v1/attendance/notes", sent))).answers
  }
}
