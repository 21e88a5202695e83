import { html, type PropertyDeclarations } from "lit"
import { PortailEnrolmentChangedEvent } from "../../events/events.ts"
import { enrolments as french } from "../../words/fr/enrolments.ts"
import { placeIn } from "../account/placeIn.ts"
import { dataOf, type Trouble, troubleOf } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { hashOf, type Route } from "../base/route.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { formStyles } from "../sections/forms.styles.ts"
import { SessionElement } from "../session/SessionElement.ts"
import { enrolmentStyles } from "./enrolments.styles.ts"
import { mineView } from "./mineView.ts"
import { offeredView } from "./offeredView.ts"
import { type Asked, askedKey, type Enrolment, type EnrolmentWords, type OfferedActivity } from "./types.ts"

interface Loaded {
  readonly enrolments: ReadonlyArray<Enrolment>
  readonly activities: ReadonlyArray<OfferedActivity>
}

/**
 * MES INSCRIPTIONS: where each child stands and what comes next, and the activities that may be asked for.
 *
 * @element portail-enrolments
 * @attr {string} api - Address of the portal; by default the origin of the script.
 * @attr {string} lang - `fr`, `en` or `ar` (from right to left); by default the page's language.
 * @attr {number} heading-level - Level of the first heading, 2 by default.
 * @fires portail-signed-in - Somebody signed in.
 * @fires portail-enrolment-changed - An enrolment was asked for or taken back.
 * @csspart base - The whole element.
 * @csspart heading - Headings.
 * @csspart section - An enrolment, or an activity.
 * @csspart state - Where an enrolment stands.
 * @csspart field - A label with its input.
 * @csspart input - An input.
 * @csspart button - Every button.
 * @csspart primary-button - The main button.
 * @csspart alert - Framed messages.
 * @cssproperty --portail-accent - The town's colour.
 * @cssproperty --portail-font - Typeface, the page's by default.
 * @cssproperty --portail-radius - Roundness of corners.
 * @cssproperty --portail-surface - Background of panels.
 */
export class Enrolments extends SessionElement {
  static override styles = [base, formStyles, enrolmentStyles]
  static override properties: PropertyDeclarations = {
    asking: { state: true },
    mistake: { state: true }
  }

  /** What is being asked for. */
  declare private asking: string | undefined
  declare private mistake: { readonly key: string; readonly trouble: Trouble | "place" } | undefined
  readonly #reading = new RequestController<Loaded>(this)
  readonly #withdrawing = new RequestController(this)
  readonly #places = new Map<string, string>()

  override get words(): EnrolmentWords {
    return { ...super.words, enrolments: this.area("enrolments", french) }
  }

  override tellTrouble(trouble: Trouble) {
    const { unknown, refusedNow } = this.words.enrolments
    if (trouble.code === "enrolment-unknown") return unknown
    if (trouble.code !== "enrolment-refused") return super.tellTrouble(trouble)
    return [refusedNow, ...trouble.reasons.map(({ sentence }) => sentence)].join(" ")
  }

  protected override entered() {
    void this.#read()
  }

  protected override left(ended: boolean) {
    this.#reading.clear()
    this.#withdrawing.clear()
    this.mistake = undefined
    this.asking = undefined
    if (!ended) this.#places.clear()
  }

  #read() {
    return this.#reading.run(() =>
      this.ask(async (client) => {
        const [enrolments, activities] = await Promise.all([
          dataOf(client.GET("/api/v1/enrolments")),
          dataOf(client.GET("/api/v1/activities"))
        ])
        return { enrolments, activities }
      })
    )
  }

  /** The place that was chosen; empty where the rules give it, or there is one. */
  #placeOf(asked: Asked) {
    return this.#places.get(askedKey(asked)) ?? ""
  }

  async #changed(said: string) {
    await this.#read()
    void this.store.refresh()
    this.dispatchEvent(new PortailEnrolmentChangedEvent())
    this.say(said)
    await this.focusing.step()
  }

  async #ask(asked: Asked) {
    const key = askedKey(asked)
    const { activity, period, child } = asked
    const place = this.#placeOf(asked)
    this.mistake = undefined
    if (child.place === "" && activity.places.length > 1 && place === "") {
      this.mistake = { key, trouble: "place" }
      return this.focusing.notice()
    }
    this.asking = key
    const body = { childId: child.id, activity: activity.code, period: period.code, place }
    try {
      await this.ask((client) => dataOf(client.POST("/api/v1/enrolments", { body })))
    } catch (thrown) {
      this.asking = undefined
      const trouble = troubleOf(thrown)
      if (trouble.code === "signed-out") return
      if (trouble.code === "enrolment-unknown") await this.#read()
      this.mistake = { key, trouble }
      return this.focusing.notice()
    }
    this.asking = undefined
    await this.#changed(this.words.enrolments.asked(child.givenName, activity.name))
  }

  async #withdraw({ id, childName, activityName }: Enrolment) {
    const params = { path: { id } }
    const gone = await this.#withdrawing.run(() =>
      this.ask((client) => dataOf(client.DELETE("/api/v1/enrolments/{id}", { params })))
    )
    if (!gone) return this.focusing.notice()
    await this.#changed(this.words.enrolments.withdrawn(childName, activityName))
  }

  #hrefTo(route: Route) {
    return placeIn(this, hashOf(route))
  }

  protected override signedInView() {
    const { enrolments } = this.words
    return html`${this.heading(enrolments.title)}
      <p class="muted">${enrolments.intro}</p>
      ${this.#withdrawing.troubleView()} ${this.#reading.render(this.#reading.data, (data) => this.#view(data))}`
  }

  #view({ enrolments, activities }: Loaded) {
    const { words, format } = this
    const heading = (content: unknown, depth: number) => this.heading(content, depth)
    const hrefTo = (route: Route) => this.#hrefTo(route)
    const mine = {
      words,
      format,
      enrolments,
      heading,
      busy: this.#withdrawing.busy,
      hrefTo,
      withdraw: (enrolment: Enrolment) => this.#withdraw(enrolment)
    }
    const offered = {
      words,
      format,
      activities,
      heading,
      busy: this.asking,
      mistake: this.mistake,
      hrefTo,
      tellTrouble: (trouble: Trouble) => this.tellTrouble(trouble),
      placeOf: (asked: Asked) => this.#placeOf(asked),
      choosePlace: (asked: Asked, place: string) => {
        this.#places.set(askedKey(asked), place)
        this.mistake = undefined
        this.requestUpdate()
      },
      ask: (asked: Asked) => this.#ask(asked)
    }
    return html`${mineView(mine)} ${offeredView(offered)}`
  }
}
