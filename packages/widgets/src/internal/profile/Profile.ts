import { html, nothing, type PropertyDeclarations } from "lit"
import { profile } from "../../words/fr/profile.ts"
import { dataOf, type Trouble, troubleOf } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import type { Mistake } from "../base/fields.ts"
import { sayTrouble, troubleBox } from "../base/parts.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { UnsavedChanges } from "../controllers/UnsavedChanges.ts"
import { strengthStyles } from "../password/strength.styles.ts"
import { SessionElement } from "../session/SessionElement.ts"
import { card } from "./card.ts"
import { sectionFacts, sectionForm } from "./dataView.ts"
import { type ProfileDraft, profileDrafts } from "./drafts.ts"
import { ExportCard } from "./ExportCard.ts"
import { refusedFields, visibleMistakes } from "./mistakes.ts"
import { profileStyles } from "./profile.styles.ts"
import { SessionsCard } from "./SessionsCard.ts"
import { SignInCard } from "./SignInCard.ts"
import {
  changeOf,
  type DataSection,
  dataSections,
  isSame,
  type ProfileData,
  type ProfileTexts,
  typedOf
} from "./sections.ts"

/** What came of the last attempt to save a section. */
interface Attempt {
  readonly mistakes?: ReadonlyArray<Mistake>
  readonly trouble?: Trouble
  readonly busy?: boolean
  readonly saved?: boolean
  /** How the profile is now, where it changed since the form was opened. */
  readonly conflict?: ProfileData
}

/**
 * MON PROFIL: how an adult signs in and is reached, which mails they want, where they are signed in, and their data.
 *
 * @element portail-profile
 * @attr {string} api - Address of the portal; by default the origin of the script.
 * @attr {string} lang - `fr`, `en` or `ar` (from right to left); by default the page's language.
 * @attr {number} heading-level - Level of the first heading, 2 by default.
 * @fires portail-signed-in - Somebody signed in.
 * @csspart base - The whole element.
 * @csspart heading - Headings.
 * @csspart section - A part of the profile.
 * @csspart field - A label with its input.
 * @csspart input - An input.
 * @csspart strength - How good the typed password is.
 * @csspart button - Every button.
 * @csspart primary-button - The main button.
 * @csspart alert - Framed messages.
 * @cssproperty --portail-accent - The town's colour.
 * @cssproperty --portail-font - Typeface, the page's by default.
 * @cssproperty --portail-radius - Roundness of corners.
 * @cssproperty --portail-surface - Background of panels.
 */
export class Profile extends SessionElement {
  static override styles = [base, strengthStyles, profileStyles]
  static override properties: PropertyDeclarations = { attempts: { state: true } }

  declare private attempts: ReadonlyMap<DataSection, Attempt>
  readonly #profile = new RequestController<ProfileData>(this)
  readonly #unsaved = new UnsavedChanges(this, profileDrafts)
  readonly #signIn = new SignInCard(this, () => this.#own)
  readonly #sessions = new SessionsCard(this)
  readonly #export = new ExportCard(this)
  #ways: ReturnType<typeof import("./waysCards.ts").waysCards> = []

  constructor() {
    super()
    this.attempts = new Map()
  }

  override get words() {
    return { ...super.words, profile: this.area("profile", profile) }
  }

  /** What a password must not be made of. */
  get #own() {
    const { data } = this.#profile
    if (data === undefined) return []
    const { personal, signIn } = data
    return [personal.givenName, personal.familyName, personal.birthName, signIn.mail].filter((word) => word !== "")
  }

  protected override entered() {
    this.#signIn.resume()
    void this.#load()
    void this.#sessions.load()
    void this.#loadWays()
  }

  async #loadWays() {
    if (this.#ways.length === 0)
      this.#ways = (await import("./waysCards.ts").catch(() => undefined))?.waysCards(this) ?? []
    for (const card of this.#ways) void card.load()
  }

  protected override left() {
    this.#profile.clear()
    this.attempts = new Map()
    this.#signIn.forget()
    this.#sessions.forget()
    for (const card of this.#ways) card.forget()
  }

  async #load() {
    await this.#profile.run(() => this.ask((client) => dataOf(client.GET("/api/v1/profile"))))
    return this.#profile.data
  }

  #tell(section: DataSection, attempt: Attempt) {
    this.attempts = new Map([...this.attempts, [section, attempt]])
  }

  #edit(section: DataSection, read: ProfileData) {
    this.#unsaved.drafts.set(section, { read, typed: typedOf(read, section) })
    this.#tell(section, {})
    void this.focusing.on(`[data-section=${section}] form :is(input, select)`)
  }

  #leave(section: DataSection, attempt: Attempt = {}) {
    const card = `[data-section=${section}]`
    const active = this.shadowRoot?.activeElement
    this.#unsaved.drafts.delete(section)
    this.#tell(section, attempt)
    // whoever went on to another section meanwhile stays there
    if (!active || active.closest(card)) void this.focusing.on(`${card} .edit`)
  }

  async #mistaken(section: DataSection, mistakes: ReadonlyArray<Mistake>) {
    this.#tell(section, { mistakes })
    await this.focusing.mistake(mistakes)
  }

  async #save(section: DataSection, { typed, read }: ProfileDraft): Promise<void> {
    if (this.attempts.get(section)?.busy) return
    const mistakes = visibleMistakes(() => this.words.profile, section, typed)
    if (mistakes.length > 0) return this.#mistaken(section, mistakes)
    this.#tell(section, { busy: true })
    const body = { version: read.version, ...changeOf(section, typed) }
    try {
      this.#profile.data = await this.ask((client) => dataOf(client.PATCH("/api/v1/profile", { body })))
      this.say(this.words.profile.saved)
      this.#leave(section, { saved: true })
      if (section === "personal") void this.store.refresh()
    } catch (thrown) {
      await this.#notSaved(section, { typed, read }, troubleOf(thrown))
    }
  }

  async #notSaved(section: DataSection, { typed, read }: ProfileDraft, trouble: Trouble): Promise<void> {
    if (trouble.code === "signed-out") return this.#tell(section, {})
    if (trouble.code === "fields-refused") {
      return this.#mistaken(
        section,
        refusedFields(() => this.words.profile, section, trouble.errors)
      )
    }
    if (trouble.code === "profile-changed") {
      const { current } = trouble
      this.#profile.data = current
      // another section changed: nothing to choose here
      if (isSame(section, read, current) && current.version !== read.version) return this.#keep(section, typed, current)
      this.#tell(section, { conflict: current })
    } else this.#tell(section, { trouble })
    await this.focusing.notice(`[data-section=${section}] form`)
  }

  /** Saves what was typed, on what is recorded by now. */
  #keep(section: DataSection, typed: ProfileTexts, read: ProfileData) {
    const draft = { typed, read, changed: true }
    this.#unsaved.drafts.set(section, draft)
    this.#tell(section, {})
    return this.#save(section, draft)
  }

  protected override signedInView() {
    const { words } = this
    return html`<div class="stack">
        ${this.heading(words.profile.title)}
        <p class="muted">${words.profile.intro}</p>
      </div>
      ${this.#profile.render(this.#profile.data, (profile) => this.#cards(profile))}`
  }

  #cards(profile: ProfileData) {
    return html`<div class="cards">
      ${this.#signIn.render(profile, () => this.#load())}
      ${dataSections.map((section) => this.#card(profile, section))} ${this.#ways.map((card) => card.render())}
      ${this.#sessions.render()} ${this.#export.render()}
    </div>`
  }

  #card(profile: ProfileData, section: DataSection) {
    const { words, format } = this
    const draft = this.#unsaved.drafts.get(section)
    const attempt = this.attempts.get(section) ?? {}
    return card({
      words,
      name: section,
      heading: this.heading(words.profile.sections[section], 1),
      edit: draft === undefined ? () => this.#edit(section, profile) : undefined,
      done: attempt.saved ? words.profile.saved : undefined,
      content:
        draft === undefined ? sectionFacts({ words, format, section }, profile) : this.#form(section, draft, attempt)
    })
  }

  #form(section: DataSection, draft: ProfileDraft, { mistakes = [], trouble, busy = false, conflict }: Attempt) {
    const { words, format } = this
    return sectionForm({
      words,
      format,
      section,
      draft,
      mistakes,
      busy,
      conflict,
      trouble: trouble === undefined ? nothing : troubleBox(words, sayTrouble(words, trouble)),
      type: (typed) => {
        this.#unsaved.drafts.set(section, { ...draft, typed, changed: true })
        this.requestUpdate()
      },
      goTo: (id) => this.focusing.on(`#${id}`),
      save: () => this.#save(section, draft),
      keep: () => conflict !== undefined && this.#keep(section, draft.typed, conflict),
      take: () => this.#leave(section),
      cancel: () => this.#leave(section)
    })
  }
}
