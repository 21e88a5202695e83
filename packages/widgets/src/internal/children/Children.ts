import type { PropertyDeclarations } from "lit"
import { html, nothing } from "lit"
import { children } from "../../words/fr/children.ts"
import { notFound } from "../../words/fr/notFound.ts"
import { placeIn } from "../account/placeIn.ts"
import type { Schemas } from "../api/client.ts"
import { base } from "../base/base.styles.ts"
import { icon } from "../base/icons.ts"
import { notice } from "../base/parts.ts"
import { addresses, RouteController } from "../base/route.ts"
import { today } from "../base/today.ts"
import { isUnknown, notFoundView } from "../notFound/notFoundView.ts"
import { sectionCard } from "../sections/cardView.ts"
import { DossierElement } from "../sections/DossierElement.ts"
import { sectionStyles } from "../sections/sections.styles.ts"
import type { SectionRef } from "../sections/types.ts"
import { ageOf } from "./age.ts"
import { childSections, childSpec } from "./specs.ts"

const page = "#/enfants"
const childIn = (hash: string) => /^#\/enfants\/([\w-]+)$/.exec(hash)?.[1]

/**
 * MES ENFANTS: the children of the household, and each one's dossier section by section.
 *
 * @element portail-children
 * @attr {string} api - Address of the portal; by default the origin of the script.
 * @attr {string} lang - `fr`, `en` or `ar` (from right to left); by default the page's language.
 * @attr {number} heading-level - Level of the first heading, 2 by default.
 * @attr {boolean} routed - Keep the open child in the page's address (`#/enfants/…`), so that « back » works.
 * @fires portail-signed-in - Somebody signed in.
 * @csspart base - The whole element.
 * @csspart heading - Headings.
 * @csspart child - A child of the list.
 * @csspart section - A section of a child's dossier.
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
export class Children extends DossierElement {
  static override styles = [base, sectionStyles]
  static override properties: PropertyDeclarations = { opened: { state: true } }

  declare private opened: string | undefined
  #followed: string | undefined

  constructor() {
    super()
    new RouteController(this, () => this.#moved())
  }

  override get words() {
    return { ...super.words, children: this.area("children", children), notFound: this.area("notFound", notFound) }
  }

  get #openId() {
    return this.routed ? childIn(addresses.now()) : this.opened
  }

  override spec(ref: SectionRef) {
    const { words, format, dossier } = this
    const id = ref.childId ?? ""
    return childSpec({ words, format, child: dossier.children.get(id), record: dossier.health.get(id) }, ref)
  }

  protected override async load() {
    const id = this.#openId
    this.#followed = id
    await Promise.all([this.dossier.readList(), id === undefined ? undefined : this.dossier.readChild(id)])
  }

  protected override left(ended: boolean) {
    super.left(ended)
    if (!ended) this.opened = undefined
  }

  async #moved() {
    if (!this.signedIn || !this.isConnected || this.#openId === this.#followed) return
    // the reader left for another part of the space
    if (this.routed && !addresses.now().startsWith(page)) return
    this.editor.clear()
    void this.read()
    await this.focusing.step()
  }

  #link(id: string | undefined, content: unknown, classes: string) {
    const href = addresses.of(id === undefined ? page : `${page}/${id}`)
    if (this.routed)
      return html`<a class=${classes} part=${id === undefined ? "button" : "child"} href=${href}>${content}</a>`
    return html`<button
      type="button"
      class=${classes}
      part=${id === undefined ? "button" : "child"}
      @click=${() => {
        this.opened = id
        return this.#moved()
      }}
    >
      ${content}
    </button>`
  }

  protected override signedInView() {
    const { words } = this
    const id = this.#openId
    if (id === undefined)
      return html`${this.heading(words.children.title)}${this.reading.render(this.dossier.list, (list) => this.#list(list))}`
    if (isUnknown(this.reading.trouble)) return this.#unknown()
    return html`<div>${this.#link(undefined, html`${icon("back")} ${words.children.back}`, "link outside back")}</div>
      ${this.reading.render(this.dossier.children.get(id), (child) => this.#child(id, child))}`
  }

  #unknown() {
    const { title, child, toChildren, home } = this.words.notFound
    return notFoundView(this, { title, text: child }, [
      { href: placeIn(this, page), label: toChildren },
      { href: placeIn(this, "#/"), label: home }
    ])
  }

  #list(list: ReadonlyArray<Schemas["ChildSummary"]>) {
    const { words } = this
    if (list.length === 0) return notice("calm", html`<p>${words.children.none}</p>`, "person")
    return html`<p class="muted">${words.children.intro}</p>
      <ul class="cards">
        ${list.map((child) => html`<li>${this.#link(child.id, this.#summary(child), "tile")}</li>`)}
      </ul>`
  }

  #summary({ givenName, familyName, birthDate, school, schoolClass, shared, toVerify }: Schemas["ChildSummary"]) {
    const { children } = this.words
    const schoolLine = [school, schoolClass].filter((text) => text !== "").join(", ") || children.noSchool
    const name = `${givenName} ${familyName}`
    return html`<span class="about">
        <strong><span class="hidden">${children.open(name)}</span><span aria-hidden="true">${name}</span></strong>
        <span class="muted">${ageOf(children, birthDate, today())} · ${schoolLine}</span>
        <span class="row">
          ${
            toVerify > 0
              ? html`<span class="mark warn">${icon("alert")}${children.toVerify(toVerify)}</span>`
              : html`<span class="mark ok">${icon("check")}${children.upToDate}</span>`
          }
          ${shared ? html`<span class="mark">${icon("half")}${children.shared}</span>` : nothing}
        </span>
      </span>
      ${icon("next")}`
  }

  #child(id: string, child: Schemas["Child"]) {
    const { words, dossier } = this
    const summary = dossier.list?.find((each) => each.id === id)
    const { givenName, familyName, birthDate } = child.identity.values
    const { children } = words
    const shared = summary?.shared || child.otherHome !== null
    return html`<div class="stack">
        ${this.heading(`${givenName} ${familyName}`)}
        <p class="muted">${ageOf(children, birthDate, today())}</p>
      </div>
      <div class="cards">
        ${shared ? notice("calm", html`<p><strong>${children.sharedTitle}</strong></p><p>${children.sharedText}</p>`, "half") : nothing}
        ${childSections.map((name) => sectionCard(this.editor, { name, childId: id }, child.healthVerified))}
      </div>`
  }
}
