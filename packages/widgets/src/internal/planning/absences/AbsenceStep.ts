import { html, nothing } from "lit"
import { dataOf } from "../../api/failure.ts"
import { busyButton } from "../../base/busyButton.ts"
import { troubleBox } from "../../base/parts.ts"
import { RequestController } from "../../controllers/RequestController.ts"
import { mayDeclare } from "../look.ts"
import type { PlanningHost, StepView } from "../PlanningHost.ts"
import { type Cell, type Spot, spotKey } from "../types.ts"
import { absencesView } from "./absencesView.ts"
import { absenceWords } from "./absenceWords.ts"
import { absentChoiceView } from "./absentChoiceView.ts"
import { type Absence, type Declared, declaredView } from "./declaredView.ts"
import { ProofFiles } from "./ProofFiles.ts"
import { ProofUploads } from "./ProofUploads.ts"

/** Absences: says that a child does not come, gives the proof at once or later, and tells what became of it. */
export class AbsenceStep implements StepView {
  readonly #host: PlanningHost
  readonly #reading: RequestController<ReadonlyArray<Absence>>
  readonly #sending: RequestController
  readonly #uploads: ProofUploads
  readonly #files: ProofFiles
  readonly #chosen = new Set<string>()
  /** What was chosen under which key: the same again is not declared twice. */
  readonly #keys = new Map<string, string>()
  #declared: ReadonlyArray<Declared> = []
  #missing = false

  constructor(host: PlanningHost) {
    this.#host = host
    this.#reading = new RequestController(host)
    this.#sending = new RequestController(host)
    this.#uploads = new ProofUploads(host, () => this.#read())
    this.#files = new ProofFiles(host, () => this.#read())
  }

  async open() {
    this.clear()
    // who is ill at one place does not come to the others of the day
    for (const { childId, day } of this.#host.wanted) {
      for (const cell of this.#open) if (cell.childId === childId && cell.day === day) this.#chosen.add(spotKey(cell))
    }
    await this.#read()
  }

  clear() {
    this.#reading.clear()
    this.#sending.clear()
    this.#uploads.clear()
    this.#files.clear()
    this.#chosen.clear()
    this.#declared = []
    this.#missing = false
  }

  #read() {
    return this.#reading.run(() => this.#host.ask((client) => dataOf(client.GET("/api/v1/planning/absences"))))
  }

  /** What the shown days have that can be declared now, and was not. */
  get #open(): ReadonlyArray<Cell> {
    const { planning } = this.#host
    const known = new Set(
      (this.#reading.data ?? []).flatMap(({ childId, days }) =>
        days.map(({ day, activity, unit }) => spotKey({ day, childId, activity, unit }))
      )
    )
    return (planning?.cells ?? []).filter(
      (cell) => mayDeclare(cell, planning?.today ?? "") && !known.has(spotKey(cell))
    )
  }

  #keyOf(childId: string, spots: ReadonlyArray<Spot>) {
    const said = [childId, ...spots.map(spotKey)].join("\n")
    const key = this.#keys.get(said) ?? crypto.randomUUID()
    this.#keys.set(said, key)
    return key
  }

  readonly #send = async (event?: Event) => {
    event?.preventDefault()
    if (this.#sending.busy) return
    const chosen = this.#open.filter((cell) => this.#chosen.has(spotKey(cell)))
    this.#missing = chosen.length === 0
    this.#declared = []
    this.#host.requestUpdate()
    if (this.#missing) return this.#host.focusing.on("[data-missing]")
    await this.#sending.run(async () => {
      for (const [childId, ofChild] of Map.groupBy(chosen, (cell) => cell.childId)) {
        const key = this.#keyOf(childId, ofChild)
        for (const same of Map.groupBy(ofChild, ({ activity, unit }) => `${activity} ${unit}`).values()) {
          const [{ activity, unit } = { activity: "", unit: "" }] = same
          const body = { key, childId, activity, unit, days: same.map(({ day }) => day) }
          const answer = await this.#host.ask((client) => dataOf(client.POST("/api/v1/planning/absences", { body })))
          this.#declared = [...this.#declared, { childId, activity, unit, answer }]
        }
      }
    })
    if (this.#declared.length > 0) this.#host.changed()
    await this.#read()
    await this.#host.focusing.notice("[data-declared]")
  }

  readonly #toggle = (cell: Spot) => {
    const key = spotKey(cell)
    if (!this.#chosen.delete(key)) this.#chosen.add(key)
    this.#host.requestUpdate()
  }

  view(): unknown {
    const { trouble } = this.#sending
    const words = absenceWords(this.#host)
    return html`${this.#host.heading(words.title)}
      ${
        trouble === undefined && this.#declared.length === 0
          ? nothing
          : html`<div class="stack" data-declared>
            ${declaredView(this.#host, this.#declared)}
            ${trouble === undefined ? nothing : troubleBox(this.#host.words, this.#host.tellTrouble(trouble), this.#send)}
          </div>`
      }
      ${this.#reading.render(this.#reading.data, (absences) => absencesView(this.#host, absences, this.#uploads, this.#files))}
      ${this.#form()}`
  }

  #form() {
    const words = absenceWords(this.#host)
    const open = this.#open
    if (open.length === 0) return html`<p>${words.nothing}</p>`
    return html`<form class="panel" part="section" novalidate @submit=${this.#send}>
      ${this.#host.heading(words.declareTitle, 1)}
      <p>${words.declareHint}</p>
      ${absentChoiceView(this.#host, open, (cell) => this.#chosen.has(spotKey(cell)), this.#toggle)}
      ${this.#missing ? html`<p class="mistake" tabindex="-1" data-missing>${words.missing}</p>` : nothing}
      <div class="row">${busyButton(words.declare, this.#sending.busy, words.declaring)}</div>
    </form>`
  }
}
