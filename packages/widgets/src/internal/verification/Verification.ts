import { html, nothing, type PropertyDeclarations } from "lit"
import { children } from "../../words/fr/children.ts"
import { household } from "../../words/fr/household.ts"
import { verification } from "../../words/fr/verification.ts"
import { placeIn } from "../account/placeIn.ts"
import type { Schemas } from "../api/client.ts"
import { dataOf, type Trouble } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { busyButton } from "../base/busyButton.ts"
import { icon } from "../base/icons.ts"
import { loading } from "../base/parts.ts"
import { addresses, hrefOf } from "../base/route.ts"
import { childSpec } from "../children/specs.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { AddressSuggestions } from "../household/AddressSuggestions.ts"
import { householdSpec } from "../household/specs.ts"
import { bodyView, doneView } from "../sections/cardView.ts"
import { DossierElement } from "../sections/DossierElement.ts"
import { drawing } from "../sections/drawings.ts"
import { sectionStyles } from "../sections/sections.styles.ts"
import { isComplete, type SectionRef } from "../sections/types.ts"
import { bannerStyles, progressView, verificationBanner } from "./banner.ts"

const page = "#/verification"

type Step = Schemas["VerificationStep"]

const refOf = ({ section, childId }: Step): SectionRef => ({ name: section, childId })

/**
 * The yearly check of a family's dossier, one section at a time; it resumes at the first that is left, on whatever device.
 *
 * @element portail-verification
 * @attr {string} api - Address of the portal; by default the origin of the script.
 * @attr {string} lang - `fr`, `en` or `ar` (from right to left); by default the page's language.
 * @attr {number} heading-level - Level of the first heading, 2 by default.
 * @attr {boolean} routed - The page is the personal space: links to other places stay in its address (`#/`).
 * @attr {string} space-url - Address of the personal space, for the way out.
 * @attr {boolean} banner - Only what is left, with a link to `#/verification`; nothing once all is verified.
 * @fires portail-signed-in - Somebody signed in.
 * @csspart base - The whole element.
 * @csspart heading - Headings.
 * @csspart section - The section that is looked through.
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
export class Verification extends DossierElement {
  static override styles = [base, sectionStyles, bannerStyles]
  static override properties: PropertyDeclarations = {
    banner: { type: Boolean },
    known: { state: true },
    current: { state: true }
  }

  declare banner: boolean
  declare private known: Schemas["Verification"] | undefined
  declare private current: number

  readonly #confirming = new RequestController(this)
  readonly #suggestions = new AddressSuggestions(this)

  constructor() {
    super()
    this.banner = false
    this.current = 0
  }

  override get words() {
    return {
      ...super.words,
      household: this.area("household", household),
      children: this.area("children", children),
      verification: this.area("verification", verification)
    }
  }

  override tellTrouble(trouble: Trouble) {
    return trouble.code === "section-incomplete" ? this.words.verification.incomplete : super.tellTrouble(trouble)
  }

  override spec(ref: SectionRef) {
    const { words, format, dossier } = this
    if (ref.childId === null) {
      const profileHref = this.routed ? hrefOf({ page: "profile" }) : placeIn(this, "#/profil")
      return householdSpec({ words, household: dossier.household, profileHref, suggestions: this.#suggestions }, ref)
    }
    const [child, record] = [dossier.children.get(ref.childId), dossier.health.get(ref.childId)]
    return childSpec({ words, format, child, record }, ref)
  }

  protected override async load() {
    this.#adopt(await this.ask((client) => dataOf(client.GET("/api/v1/household/verification"))), -1)
    if (!this.banner) await this.#open()
  }

  /** Goes on to the first step that is left after one, else to the first that is left at all. */
  #adopt(known: Schemas["Verification"], after: number) {
    this.known = known
    const left = (from: number) => known.steps.findIndex(({ done }, index) => !done && index > from)
    this.current = left(after) === -1 ? left(-1) : left(after)
  }

  get #step() {
    return this.known?.steps[this.current]
  }

  /** Reads what the step of the moment is about. */
  async #open() {
    const step = this.#step
    if (step === undefined) return
    const { dossier } = this
    const { childId } = step
    if (childId !== null && dossier.list === undefined) await dossier.readList()
    if (childId !== null && !dossier.children.has(childId)) await dossier.readChild(childId)
    if (dossier.section(refOf(step)) === undefined) await dossier.read(refOf(step))
  }

  async #next(known: Schemas["Verification"]) {
    this.editor.clear()
    this.#adopt(known, this.current)
    const step = this.#step
    this.say(step === undefined ? "" : this.words.verification.step(this.current + 1, known.steps.length))
    await this.#open()
  }

  async #confirm({ section, childId }: Step) {
    if (this.#confirming.busy) return
    const body = { sections: [{ section, childId }] }
    await this.#goOn(() => this.ask((client) => dataOf(client.POST("/api/v1/household/confirmation", { body }))))
    void this.store.refresh()
  }

  async #goOn(request: () => Promise<Schemas["Verification"]>) {
    const came = await this.#confirming.run(async () => this.#next(await request()))
    await (came ? this.focusing.step() : this.focusing.notice())
  }

  /** What was saved counts as verified; a list of persons may go on changing. */
  override saved(ref: SectionRef) {
    super.saved(ref)
    const section = this.dossier.section(ref)
    if (this.spec(ref).persons || (section && !isComplete(section))) return
    void this.#goOn(() => this.ask((client) => dataOf(client.GET("/api/v1/household/verification"))))
  }

  protected override left(ended: boolean) {
    super.left(ended)
    this.#confirming.clear()
    this.known = undefined
  }

  get #out() {
    return this.routed ? hrefOf({ page: "home" }) : this.space
  }

  protected override signedInView() {
    const { words, known } = this
    const trouble = html`${this.reading.troubleView(this.reading.again)}${this.#confirming.troubleView()}`
    if (this.banner) {
      const href = this.routed ? addresses.of(page) : placeIn(this, page)
      return html`${known === undefined ? trouble : verificationBanner(words.verification, known, href)}`
    }
    if (known === undefined) return html`${this.heading(words.verification.title)}${this.reading.waitingView()}`
    const step = this.#step
    if (step === undefined) return this.#doneView(known.schoolYear)
    return html`<div class="stack wide">
        <p class="group">${words.verification.title}</p>
        <p class="muted">${words.verification.intro(known.schoolYear)}</p>
        ${progressView(words.verification, known)}
      </div>
      ${trouble}${this.#stepView(known, step)}`
  }

  #stepView({ steps }: Schemas["Verification"], step: Step) {
    const { words, dossier, editor } = this
    const ref = refOf(step)
    const { title } = this.spec(ref)
    const { step: stepOf, ofChild, exact, confirming, later } = words.verification
    const draft = editor.draft(ref)
    const section = dossier.section(ref)
    const ready = section !== undefined
    const confirmable =
      draft === undefined || (draft.person === undefined && draft.values === undefined && this.spec(ref).persons)
    return html`<section class="panel card" part="section" data-section=${ref.name} aria-label=${title}>
      <div class="stack">
        <p class="muted">${stepOf(this.current + 1, steps.length)}</p>
        ${this.heading(step.childName === null ? title : ofChild(title, step.childName))}
      </div>
      ${doneView(editor, ref)}${ready ? bodyView(editor, ref) : this.reading.trouble === undefined ? loading(words) : nothing}
      ${
        ready && confirmable
          ? html`<div class="row choice">
              ${
                isComplete(section)
                  ? busyButton(
                      html`${icon("check")}${exact}`,
                      this.#confirming.busy,
                      confirming,
                      () => void this.#confirm(step)
                    )
                  : draft === undefined
                    ? html`<button type="button" class="primary edit" part="button primary-button" @click=${() => editor.edit(ref)}>
                        ${drawing("pencil")}${words.sections.complete}
                      </button>`
                    : nothing
              }
              ${
                draft === undefined && isComplete(section)
                  ? html`<button type="button" class="edit" part="button" @click=${() => editor.edit(ref)}>
                      ${drawing("pencil")}${words.sections.edit}
                    </button>`
                  : nothing
              }
            </div>`
          : nothing
      }
      <p><a class="later" href=${this.#out}>${later}</a></p>
    </section>`
  }

  #doneView(year: string) {
    const { doneTitle, done, toSpace } = this.words.verification
    return html`<section class="panel finished" part="section">
      <span class="seal">${icon("check")}</span>
      ${this.heading(doneTitle)}
      <p>${done(year)}</p>
      <p><a class="button primary" part="button primary-button" href=${this.#out}>${toSpace}${icon("next")}</a></p>
    </section>`
  }
}
