import { html, nothing } from "lit"
import { planningSteps } from "../../words/fr/planningSteps.ts"
import { dataOf } from "../api/failure.ts"
import { busyButton } from "../base/busyButton.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { lineView } from "./answerView.ts"
import type { Wish } from "./Basket.ts"
import { icon } from "./icons.ts"
import type { PlanningHost, StepView } from "./PlanningHost.ts"
import { daysOf } from "./pattern.ts"
import { RepeatForm } from "./RepeatForm.ts"
import { repeatFormView } from "./repeatFormView.ts"
import { type ChangeLine, type Planning, spotKey } from "./types.ts"
import { mostChanges, wishesOf } from "./wishes.ts"

interface Preview {
  readonly possible: ReadonlyArray<Wish>
  readonly refused: ReadonlyArray<ChangeLine>
  readonly wishes: ReadonlyMap<string, Wish>
  /** How many days are as they are wished to be. */
  readonly already: number
}

/** Many days at once: a pattern, what would become of it, and then into the choice. */
export class RepeatStep implements StepView {
  readonly #host: PlanningHost
  readonly #asking: RequestController<Preview>
  #form: RepeatForm | undefined
  #missing: string | undefined

  constructor(host: PlanningHost) {
    this.#host = host
    this.#asking = new RequestController(host)
  }

  get #words() {
    return this.#host.area("planningSteps", planningSteps).repeat
  }

  async open() {
    this.clear()
    const { planning } = this.#host
    if (planning !== undefined) this.#form = new RepeatForm(planning)
    this.#host.requestUpdate()
  }

  clear() {
    this.#form = undefined
    this.#missing = undefined
    this.#asking.clear()
  }

  /** Every cell of the pattern, with what must go with it. */
  #wishes(form: RepeatForm, planning: Planning) {
    const days = new Set(daysOf(form.pattern))
    const { action } = form
    const cells = planning.cells.filter(
      ({ childId, activity, unit, day }) =>
        days.has(day) && form.children.has(childId) && `${activity} ${unit}` === form.unit
    )
    const open = cells.filter(({ state, asked }) => (asked || state === "booked") === (action === "cancel"))
    const wishes = open.flatMap((cell) => wishesOf(this.#host, planning, cell, action))
    return {
      wishes: new Map(wishes.map((wish) => [spotKey(wish), wish])),
      already: action === "add" ? cells.length - open.length : 0
    }
  }

  async #ask(form: RepeatForm): Promise<Preview> {
    const { from, to } = form.pattern
    const query = { from, to }
    const planning = await this.#host.ask((client) => dataOf(client.GET("/api/v1/planning", { params: { query } })))
    const { wishes, already } = this.#wishes(form, planning)
    if (wishes.size === 0 || wishes.size > mostChanges) return { possible: [], refused: [], wishes, already }
    const changes = [...wishes.values()].map(({ action, childId, activity, unit, day }) => ({
      action,
      childId,
      activity,
      unit,
      day
    }))
    const body = {
      key: crypto.randomUUID(),
      mode: "best-effort" as const,
      siblingsTogether: false,
      preview: true,
      changes
    }
    const { lines } = await this.#host.ask((client) => dataOf(client.POST("/api/v1/planning/changes", { body })))
    const refused = lines.filter(({ code }) => code !== null)
    const lost = new Set(refused.map(spotKey))
    return { possible: [...wishes.values()].filter((wish) => !lost.has(spotKey(wish))), refused, wishes, already }
  }

  readonly #preview = async (event?: Event) => {
    event?.preventDefault()
    const form = this.#form
    if (form === undefined) return
    const { missing } = this.#words
    this.#missing = form.missing
    if (form.missing !== undefined) {
      this.#asking.clear()
      this.#host.say(missing[form.missing])
      return this.#host.focusing.on("[data-missing]")
    }
    const came = await this.#asking.run(() => this.#ask(form))
    await this.#host.focusing.on(came ? "[data-preview] [data-step]" : "[data-notice]")
  }

  readonly #put = () => {
    const { possible } = this.#asking.data ?? { possible: [] }
    const repeat = this.#words
    if (!this.#host.choose(possible)) return this.#host.say(repeat.tooMany(mostChanges))
    this.#host.say(repeat.putSaid(this.#host.basket.size))
    this.#host.leaveStep()
  }

  view(): unknown {
    const form = this.#form
    const { title, preview, previewing, missing } = this.#words
    if (form === undefined) return this.#host.heading(title)
    const typed = () => {
      this.#missing = undefined
      this.#asking.clear()
      this.#host.requestUpdate()
    }
    return html`${this.#host.heading(title)}
      <form class="panel" part="section" novalidate @submit=${this.#preview}>
        ${repeatFormView(this.#host, this.#host.area("planningSteps", planningSteps), form, typed)}
        ${
          this.#missing === undefined
            ? nothing
            : html`<p class="mistake" tabindex="-1" data-missing>${missing[form.missing ?? "weekdays"]}</p>`
        }
        ${this.#asking.troubleView(this.#preview)}
        <div class="row">${busyButton(preview, this.#asking.busy, previewing)}</div>
      </form>
      ${this.#asking.done && this.#asking.data ? this.#result(this.#asking.data) : nothing}`
  }

  #result({ possible, refused, wishes, already }: Preview) {
    const repeat = this.#words
    const tooMany = wishes.size > mostChanges
    const title = tooMany
      ? repeat.tooMany(mostChanges)
      : possible.length > 0
        ? repeat.resultTitle(possible.length)
        : wishes.size > 0
          ? repeat.nothing
          : repeat.noDays
    return html`<section class="panel" part="section" data-preview>
      ${this.#host.heading(title, 1)}
      ${already === 0 ? nothing : html`<p>${repeat.already(already)}</p>`}
      ${
        possible.length === 0
          ? nothing
          : html`<div>
            <button type="button" class="primary" part="button primary-button" @click=${this.#put}>${icon("plus")}${repeat.put(possible.length)}</button>
          </div>`
      }
      ${
        refused.length === 0
          ? nothing
          : html`${this.#host.heading(repeat.refused(refused.length), 2)}
            <ul class="lines">
              ${refused.map((line) => lineView(this.#host, line, wishes.get(spotKey(line))))}
            </ul>`
      }
    </section>`
  }
}
