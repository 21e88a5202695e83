import { type CSSResultGroup, html, LitElement, type PropertyDeclarations, type TemplateResult } from "lit"
import { version } from "../../version.ts"
import { common, failures, login } from "../../words/fr/base.ts"
import type { BaseWords, Words } from "../../words/fr.ts"
import type { Trouble } from "../api/failure.ts"
import { FocusController } from "../controllers/FocusController.ts"
import { base } from "./base.styles.ts"
import { formatIn } from "./format.ts"
import { LanguageController } from "./language.ts"
import { sayTrouble } from "./parts.ts"
import { portalBase } from "./portal.ts"

/**
 * What all elements share: the portal's address, the language, headings, one live region.
 *
 * @attr {string} space-url - Where links into the personal space lead: the page of the site that has `portail-account`; by default the portal's `/espace`.
 * @cssproperty --portail-accent - The town's colour: main buttons, and links in light.
 * @cssproperty --portail-on-accent - Text on the town's colour, white by default.
 * @cssproperty --portail-link - Links and the ring around what has the focus.
 * @cssproperty --portail-surface - Background of panels.
 * @cssproperty --portail-text - Text on panels.
 * @cssproperty --portail-danger - Mistakes and what is overdue.
 * @cssproperty --portail-ok - What is done or paid.
 * @cssproperty --portail-warn - What waits.
 * @cssproperty --portail-font - Typeface, the page's by default.
 * @cssproperty --portail-radius - Roundness of corners.
 * @cssproperty --portail-gap - Space between parts.
 */
export abstract class PortailElement extends LitElement {
  static readonly version = version
  static override styles: CSSResultGroup = [base]
  static override properties: PropertyDeclarations = {
    api: { type: String },
    headingLevel: { type: Number, attribute: "heading-level" },
    spaceUrl: { type: String, attribute: "space-url" },
    status: { state: true }
  }

  declare api: string | null
  declare headingLevel: number
  declare spaceUrl: string | null
  declare protected status: string

  readonly #locale = new LanguageController(this)
  /** @internal */
  readonly focusing = new FocusController(this)

  constructor() {
    super()
    this.api = null
    this.headingLevel = 2
    this.spaceUrl = null
    this.status = ""
  }

  /** The portal's address. */
  get base() {
    return portalBase(this, this.api)
  }

  /** Where the personal space is: the portal serves one itself. @internal */
  get space() {
    return this.spaceUrl ?? `${this.base}/espace`
  }

  /** @internal */
  get words(): BaseWords {
    return {
      common: this.area("common", common),
      login: this.area("login", login),
      failures: this.area("failures", failures)
    }
  }

  /** The words of an area; elements import the French ones of the areas they speak of. */
  area<Name extends keyof Words>(name: Name, french: Words[Name]) {
    return this.#locale.area(name, french)
  }

  /** @internal */
  get language() {
    return this.#locale.spoken.locale
  }

  /** @internal */
  get format() {
    return formatIn(this.language)
  }

  protected abstract view(): TemplateResult

  protected override shouldUpdate() {
    return this.#locale.ready
  }

  protected override render() {
    return html`<div class="widget" part="base" lang=${this.language} dir=${this.#locale.spoken.direction}>
      ${this.view()}
      <p class="hidden" role="status" aria-live="polite">${this.status}</p>
    </div>`
  }

  /** A heading that can take the focus at a new step; `depth` below the widget's own level. @internal */
  heading(content: unknown, depth = 0): TemplateResult {
    const level = Math.min(6, this.headingLevel + depth)
    return html`<div class="heading depth-${depth}" part="heading" role="heading" aria-level=${level} tabindex="-1" data-step>
      ${content}
    </div>`
  }

  /** What went wrong in words. @internal */
  tellTrouble(trouble: Trouble): string {
    return sayTrouble(this.words, trouble)
  }

  /** Says something to whoever listens to the page. @internal */
  say(text: string) {
    this.status = text
  }
}
