import { type Client, makeClient } from "../api/client.ts"
import { dataOf } from "../api/failure.ts"
import type { AgentVisit, Note, NoteAnswer, Register, RegisterCare, TabletProof } from "./types.ts"

/** What a tablet asks the portal, by the secret of its link. */
export class Portal {
  readonly #client: Client
  readonly #asked: { readonly headers: { readonly authorization: string }; readonly credentials: "omit" }
  readonly #tablet: string
  /** That this tablet was confirmed, where the link asks for it. */
  proof: string | undefined

  constructor(base: string, secret: string, tablet: string) {
    this.#client = makeClient(base)
    // a family that is signed in on the same device has no part in it
    this.#asked = { headers: { authorization: `Bearer ${secret}` }, credentials: "omit" }
    this.#tablet = tablet
  }

  get #knocking() {
    return { "portail-tablet": this.#tablet }
  }

  get #header() {
    return this.proof === undefined ? this.#knocking : { ...this.#knocking, "portail-tablet-proof": this.proof }
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

  /** Where an agent signs in. */
  beginVisit(): Promise<AgentVisit> {
    const params = { header: this.#knocking }
    return dataOf(this.#client.POST("/api/v1/attendance/confirmation", { ...this.#asked, params }))
  }

  /** Confirms the tablet by what a visit brought back. */
  endVisit(visit: string, query: string): Promise<TabletProof> {
    const sent = { ...this.#asked, params: { header: this.#knocking }, body: { visit, query } }
    return dataOf(this.#client.POST("/api/v1/attendance/confirmation/return", sent))
  }

  /** Confirms the tablet by a code of six digits. */
  confirmByCode(code: string): Promise<TabletProof> {
    const sent = { ...this.#asked, params: { header: this.#knocking }, body: { code } }
    return dataOf(this.#client.POST("/api/v1/attendance/confirmation/code", sent))
  }

  async note(notes: ReadonlyArray<Note>): Promise<ReadonlyArray<NoteAnswer>> {
    const sent = { ...this.#asked, params: { header: this.#header }, body: { notes: [...notes] } }
    return (await dataOf(this.#client.POST("/api/v1/attendance/notes", sent))).answers
  }
}
