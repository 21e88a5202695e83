import { dataOf, outcome } from "../../api/failure.ts"
import { RequestController } from "../../controllers/RequestController.ts"
import { openTab, save, showIn } from "../../invoices/documents.ts"
import type { PlanningHost } from "../PlanningHost.ts"
import { absenceWords } from "./absenceWords.ts"
import type { Absence } from "./declaredView.ts"

type Proof = Absence["proofs"][number]

/** Proofs that were given: opened in a tab, and taken back after a question. */
export class ProofFiles {
  readonly #host: PlanningHost
  readonly #changed: () => Promise<unknown>
  readonly request: RequestController
  /** The absence that the last request was about. */
  absenceId = ""
  /** The file that is to be taken back, once the reader says yes. */
  asked = ""

  constructor(host: PlanningHost, changed: () => Promise<unknown>) {
    this.#host = host
    this.#changed = changed
    this.request = new RequestController(host)
  }

  clear() {
    this.request.clear()
    this.asked = ""
  }

  /** Asks before a file is taken back; "" takes the question away. */
  async ask(fileId: string, from = "") {
    this.asked = fileId
    this.#host.requestUpdate()
    await this.#host.focusing.on(fileId === "" ? `[data-take-back="${from}"]` : "[data-question]")
  }

  async open(absenceId: string, { id, mediaType }: Proof, name: string) {
    const tab = openTab()
    const params = { path: { id: absenceId, fileId: id } }
    const came = await this.#run(absenceId, async () => {
      const bytes = await this.#host.ask((client) =>
        dataOf(client.GET("/api/v1/planning/absences/{id}/proofs/{fileId}", { params, parseAs: "blob" }))
      )
      const blob = new Blob([bytes], { type: mediaType })
      if (tab === undefined) save(blob, name, mediaType)
      else showIn(tab, blob)
    })
    if (!came) tab?.close()
  }

  async takeBack(absenceId: string, { id }: Proof) {
    const params = { path: { id: absenceId, fileId: id } }
    const done = await this.#run(absenceId, async () => {
      await this.#host.ask((client) =>
        outcome(client.DELETE("/api/v1/planning/absences/{id}/proofs/{fileId}", { params }))
      )
    })
    this.asked = ""
    await this.#changed()
    if (!done) return this.#host.focusing.notice(`[data-absence="${absenceId}"]`)
    this.#host.say(absenceWords(this.#host).tookBack)
    return this.#host.focusing.on(`[data-absence="${absenceId}"]`)
  }

  /** Does again what failed. */
  again() {
    return this.request.again()
  }

  #run(absenceId: string, request: () => Promise<void>) {
    this.absenceId = absenceId
    return this.request.run(request)
  }
}
