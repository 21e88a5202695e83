import { html } from "lit"
import { planningSteps } from "../../words/fr/planningSteps.ts"
import { dataOf } from "../api/failure.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { isDone, outcomeLooks } from "./answerView.ts"
import { icon } from "./icons.ts"
import type { PlanningHost, StepView } from "./PlanningHost.ts"
import type { HistoryEntry } from "./types.ts"
import { capital, dayName } from "./when.ts"

/** What was asked for, when, by whom, and what became of it. */
export class HistoryStep implements StepView {
  readonly #host: PlanningHost
  readonly #reading: RequestController<ReadonlyArray<HistoryEntry>>

  constructor(host: PlanningHost) {
    this.#host = host
    this.#reading = new RequestController(host)
  }

  get #words() {
    return this.#host.area("planningSteps", planningSteps).history
  }

  open() {
    return this.#reading.run(() => this.#host.ask((client) => dataOf(client.GET("/api/v1/planning/history"))))
  }

  clear() {
    this.#reading.clear()
  }

  view(): unknown {
    const { title } = this.#words
    return html`${this.#host.heading(title)}
    ${this.#reading.render(this.#reading.data, (entries) => this.#entries(entries))}`
  }

  #entries(entries: ReadonlyArray<HistoryEntry>) {
    const { format } = this.#host
    const history = this.#words
    if (entries.length === 0) return html`<p>${history.empty}</p>`
    return html`<ul class="history">
      ${[...Map.groupBy(entries, ({ at, by }) => `${at} ${by}`).values()].map((group) => {
        const [first] = group
        return first === undefined
          ? ""
          : html`<li class="panel" part="section">
            ${this.#host.heading(html`${capital(format.longInstant(first.at))}, ${history.by[first.by]}`, 1)}
            <ul class="lines">
              ${group.map((entry) => this.#entry(entry))}
            </ul>
          </li>`
      })}
    </ul>`
  }

  #entry({ childId, activityName, unitName, day, action, outcome, sentence }: HistoryEntry) {
    const { words, format, planning } = this.#host
    const { answer } = words.planning
    const history = this.#words
    const { symbol, tone } = outcomeLooks[outcome]
    const done = isDone({ outcome }) && action !== "close"
    const said = done ? answer.outcomes[outcome] : history.refusedOf(history.actions[action], answer.outcomes[outcome])
    const child = planning?.children.find(({ id }) => id === childId)?.givenName
    const what = [
      activityName,
      ...(unitName === activityName ? [] : [unitName]),
      ...(child === undefined ? [] : [child])
    ]
    return html`<li>
      <span class="line-text">
        <span class="mark ${tone}">${icon(symbol)}${said}</span>
        <span><strong>${what.join(", ")}</strong>, ${dayName(format, day)}</span>
        ${["", `${said}.`].includes(sentence) ? "" : html`<span class="muted small">${sentence}</span>`}
      </span>
    </li>`
  }
}
