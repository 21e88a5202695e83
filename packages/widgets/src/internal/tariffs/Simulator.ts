import { html, nothing, type PropertyDeclarations } from "lit"
import { tariffs as french } from "../../words/fr/tariffs.ts"
import { makeClient } from "../api/client.ts"
import { dataOf } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { errorSummary, type Mistake } from "../base/fields.ts"
import { PortailElement } from "../base/PortailElement.ts"
import { today } from "../base/today.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { formStyles } from "../sections/forms.styles.ts"
import { formView } from "./formView.ts"
import { resultView } from "./resultView.ts"
import { tariffStyles } from "./tariffs.styles.ts"
import { type Asked, type PricedActivity, quotientTyped, type Simulation } from "./types.ts"

type Priced = ReadonlyArray<PricedActivity>

/**
 * What an activity costs a family: it says its quotient, where it lives and how many children come, and reads the price with its
 * arithmetic. Needs no session, and keeps nothing.
 *
 * @element portail-simulator
 * @attr {string} api - Address of the portal; by default the origin of the script.
 * @attr {string} lang - `fr`, `en` or `ar` (from right to left); by default the page's language.
 * @attr {number} heading-level - Level of the first heading, 2 by default.
 * @attr {string} activity - The activity that is chosen first, by its code.
 * @csspart base - The whole element.
 * @csspart heading - Headings.
 * @csspart field - A label with its input.
 * @csspart input - An input.
 * @csspart button - Every button.
 * @csspart primary-button - The main button.
 * @csspart result - The price.
 * @csspart alert - Framed messages.
 * @cssproperty --portail-accent - The town's colour.
 * @cssproperty --portail-font - Typeface, the page's by default.
 * @cssproperty --portail-radius - Roundness of corners.
 * @cssproperty --portail-surface - Background of panels.
 */
export class Simulator extends PortailElement {
  static override styles = [base, formStyles, tariffStyles]
  static override properties: PropertyDeclarations = {
    activity: { type: String },
    quotient: { attribute: false },
    asked: { state: true },
    mistakes: { state: true }
  }

  declare activity: string | null
  /** What the field for the quotient begins with. @internal */
  declare quotient: string | undefined
  declare private asked: Asked | undefined
  declare private mistakes: ReadonlyArray<Mistake>
  readonly #reading = new RequestController<Priced>(this)
  #readFrom = ""
  readonly #simulating = new RequestController<{ readonly simulation: Simulation; readonly unknown: boolean }>(this)

  constructor() {
    super()
    this.activity = null
    this.mistakes = []
  }

  override get words() {
    return { ...super.words, tariffs: this.area("tariffs", french) }
  }

  protected override willUpdate() {
    if (!this.isConnected || this.base === this.#readFrom) return
    this.#readFrom = this.base
    void this.#reading.run(() => dataOf(makeClient(this.base).GET("/api/v1/tariffs")))
  }

  protected override view() {
    return html`${this.heading(this.words.tariffs.simulator.title)}
      ${this.#reading.render(this.#reading.data, (activities) => this.#view(activities))}`
  }

  #first(activities: Priced): Asked {
    const { code = "", units = [] } = activities.find(({ code }) => code === this.activity) ?? activities[0] ?? {}
    const situation = { resident: true, children: 1, times: 1, age: 8, schoolClass: "" }
    return { what: `${code}/${units[0]?.code}`, quotient: this.quotient ?? "", ...situation }
  }

  #change(asked: Asked, changes: Partial<Asked>) {
    this.asked = { ...asked, ...changes }
    // a price stands beside what it is for
    this.#simulating.clear()
  }

  async #simulate(asked: Asked, asksQuotient: boolean) {
    const { simulator } = this.words.tariffs
    const quotient = asksQuotient ? quotientTyped(asked.quotient) : ""
    this.mistakes = quotient === undefined ? [{ field: "quotient", say: () => simulator.notAQuotient }] : []
    if (quotient === undefined) return this.focusing.notice()
    const [activity = "", unit = ""] = asked.what.split("/")
    const query = {
      ...{ activity, unit, resident: asked.resident ? ("true" as const) : ("false" as const) },
      ...{ children: String(asked.children), times: String(asked.times), age: String(asked.age) },
      ...(quotient === "" ? {} : { quotient }),
      ...(asked.schoolClass === "" ? {} : { class: asked.schoolClass }),
      // the portal explains its prices in these two
      lang: this.language.startsWith("en") ? ("en" as const) : ("fr" as const)
    }
    const told = await this.#simulating.run(async () => {
      const client = makeClient(this.base)
      const simulation = await dataOf(client.GET("/api/v1/tariffs/simulation", { params: { query } }))
      return { simulation, unknown: asksQuotient && quotient === "" }
    })
    await (told ? this.focusing.on(".result [data-step]") : this.focusing.notice())
  }

  #view(activities: Priced) {
    const { simulator } = this.words.tariffs
    const asked = this.asked ?? this.#first(activities)
    const unit = activities.flatMap((each) => each.units.filter((one) => `${each.code}/${one.code}` === asked.what))[0]
    if (unit === undefined) return html`<p class="muted">${simulator.none}</p>`
    const { data } = this.#simulating
    return html`<div class="simulator fields">
      <p class="muted wide">${simulator.intro}</p>
      <div class="wide">
        ${errorSummary(this.words, this.mistakes, (name) => void this.focusing.on(`#${name}`))}
        ${formView({
          ...{ base: this.words, words: simulator, activities, unit, asked, mistakes: this.mistakes },
          busy: this.#simulating.busy,
          change: (changes) => this.#change(asked, changes),
          submit: () => void this.#simulate(asked, unit.asks.quotient)
        })}
      </div>
      <div class="wide">
        ${this.#simulating.troubleView(this.#simulating.again)}
        ${
          data === undefined
            ? nothing
            : resultView({
                ...{ words: simulator, format: this.format, today: today(), ...data },
                heading: (content) => this.heading(content, 1)
              })
        }
      </div>
    </div>`
  }
}
