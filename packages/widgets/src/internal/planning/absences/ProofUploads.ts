import { type Trouble, troubleOf } from "../../api/failure.ts"
import { sendFile } from "../../documents/sendFile.ts"
import type { PlanningHost } from "../PlanningHost.ts"

/** A proof on its way, or one that could not be taken. */
export interface ProofUpload {
  /** The same each time it is sent: the portal then keeps it once. */
  readonly id: string
  readonly absenceId: string
  readonly file: File
  /** From 0 to 1. */
  readonly sent: number
  readonly trouble?: Trouble
}

/** The bytes that the portal takes of a proof. */
const mostBytes = 10_000_000

/** Proofs that are being sent, one at a time for each absence. */
export class ProofUploads {
  readonly #host: PlanningHost
  readonly #added: () => Promise<unknown>
  readonly #of = new Map<string, ProofUpload>()

  constructor(host: PlanningHost, added: () => Promise<unknown>) {
    this.#host = host
    this.#added = added
  }

  of(absenceId: string) {
    return this.#of.get(absenceId)
  }

  clear() {
    this.#of.clear()
  }

  #set(upload: ProofUpload) {
    this.#of.set(upload.absenceId, upload)
    this.#host.requestUpdate()
  }

  send(absenceId: string, file: File) {
    const upload = { id: crypto.randomUUID(), absenceId, file, sent: 0 }
    if (file.size <= mostBytes) return this.#run(upload)
    this.#set({
      ...upload,
      trouble: {
        type: "urn:portail-familles:problem:file-refused",
        status: 422,
        title: "This file cannot be taken",
        code: "file-refused",
        rule: "too-large",
        limit: String(mostBytes)
      }
    })
  }

  retry({ trouble: _, ...upload }: ProofUpload) {
    return this.#run(upload)
  }

  async #run(upload: ProofUpload) {
    this.#set(upload)
    const address = `${this.#host.base}/api/v1/planning/absences/${upload.absenceId}/uploads/${upload.id}`
    try {
      await this.#host.ask(() => sendFile(address, upload.file, (sent) => this.#set({ ...upload, sent })))
      await this.#added()
      this.#of.delete(upload.absenceId)
      this.#host.requestUpdate()
      await this.#host.focusing.on(`[data-absence="${upload.absenceId}"]`)
    } catch (thrown) {
      this.#set({ ...upload, trouble: troubleOf(thrown) })
    }
  }
}
