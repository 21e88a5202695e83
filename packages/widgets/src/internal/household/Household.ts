import { html, nothing } from "lit"
import { household } from "../../words/fr/household.ts"
import { placeIn } from "../account/placeIn.ts"
import { base } from "../base/base.styles.ts"
import { hrefOf } from "../base/route.ts"
import { sectionCard } from "../sections/cardView.ts"
import { DossierElement } from "../sections/DossierElement.ts"
import { sectionStyles } from "../sections/sections.styles.ts"
import type { SectionRef } from "../sections/types.ts"
import { AddressSuggestions } from "./AddressSuggestions.ts"
import { householdSections, householdSpec } from "./specs.ts"

/**
 * MON FOYER: the adults of the household, its address, and what the town needs to know besides.
 *
 * @element portail-household
 * @attr {string} api - Address of the portal; by default the origin of the script.
 * @attr {string} lang - `fr`, `en` or `ar` (from right to left); by default the page's language.
 * @attr {number} heading-level - Level of the first heading, 2 by default.
 * @attr {boolean} routed - The page is the personal space: links to other places stay in its address (`#/profil`).
 * @attr {string} space-url - Address of the personal space, for the link to the profile.
 * @fires portail-signed-in - Somebody signed in.
 * @csspart base - The whole element.
 * @csspart heading - Headings.
 * @csspart section - A section of the dossier.
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
export class Household extends DossierElement {
  static override styles = [base, sectionStyles]

  readonly #suggestions = new AddressSuggestions(this)

  override get words() {
    return { ...super.words, household: this.area("household", household) }
  }

  override spec(ref: SectionRef) {
    const profileHref = this.routed ? hrefOf({ page: "profile" }) : placeIn(this, "#/profil")
    return householdSpec(
      { words: this.words, household: this.dossier.household, profileHref, suggestions: this.#suggestions },
      ref
    )
  }

  protected override load() {
    void import("../../elements/quotient.ts").catch(() => undefined)
    return this.dossier.readHousehold()
  }

  protected override signedInView() {
    const { words, dossier } = this
    return html`<div class="stack">
        ${this.heading(words.household.title)}
        <p class="muted">${words.household.intro}</p>
      </div>
      ${this.reading.render(dossier.household, () => this.#cards())}
      <portail-quotient
        exportparts="section, heading"
        .api=${this.base}
        .headingLevel=${this.headingLevel + 1}
        .given=${dossier.household}
      ></portail-quotient>`
  }

  #cards() {
    return html`<div class="cards">
      ${householdSections.map((name) => {
        const ref = { name, childId: null }
        if (this.dossier.section(ref) !== undefined) return sectionCard(this.editor, ref)
        if (name !== "other-guardian") return nothing
        const { title } = this.spec(ref)
        return html`<section class="panel card" aria-label=${title}>
          ${this.heading(title, 1)}
          <p class="muted">${this.words.household.noOther}</p>
        </section>`
      })}
    </div>`
  }
}
