import { html, nothing, type PropertyDeclarations } from "lit"
import { profile } from "../../words/fr/profile.ts"
import { dataOf, type Trouble, troubleOf } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import type { Mistake } from "../base/fields.ts"
import { loading, troubleBox } from "../base/parts.ts"
import { strengthStyles } from "../password/strength.styles.ts"
import { SessionElement } from "../session/SessionElement.ts"
import type { Session } from "../session/SessionState.ts"
import { card } from "./card.ts"
import { sectionFacts, sectionForm } from "./dataView.ts"
import { draftsOf, type ProfileDraft, type ProfileDrafts } from "./drafts.ts"
import { ExportCard } from "./ExportCard.ts"
import { refusedFields, visibleMistakes } from "./mistakes.ts"
import type { ProfileHost } from "./ProfileCard.ts"
import { profileStyles } from "./profile.styles.ts"
import { SessionsCard } from "./SessionsCard.ts"
import { SignInCard } from "./SignInCard.ts"
import { changeOf, type DataSection, dataSections, isSame, type ProfileData, typedOf } from "./sections.ts"

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
 * @attr {string} lang - `fr` or `en`; by default the page's language.
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
  static override properties: PropertyDeclarations = {
    profile: { state: true },
    attempts: { state: true },
    unread: { state: true }
  }

  declare private profile: ProfileData | undefined
  declare private attempts: ReadonlyMap<DataSection, Attempt>
  declare private unread: Trouble | undefined
  #drafts: ProfileDrafts | undefined
  #loading: Promise<unknown> = Promise.resolve()
  readonly #profileHost = (): ProfileHost => ({
    words: this.words,
    format: this.format,
    heading: (content) => this.heading(content, 1),
    focus: (selector) => this.focusOn(selector),
    say: (text) => {
      this.status = text
    },
    ask: (request) => this.ask(request)
  })
  readonly #signIn = new SignInCard(this, this.#profileHost, () => this.#own)
  readonly #sessions = new SessionsCard(this, this.#profileHost)
  readonly #export = new ExportCard(this, this.#profileHost)

  constructor() {
    super()
    this.attempts = new Map()
  }

  protected override get words() {
    return { ...super.words, profile: this.area("profile", profile) }
  }

  /** What a password must not be made of. */
  get #own() {
    if (this.profile === undefined) return []
    const { personal, signIn } = this.profile
    return [personal.givenName, personal.familyName, personal.birthName, signIn.mail].filter((word) => word !== "")
  }

  protected override entered() {
    const { state } = this.store
    if (state.status !== "signed-in") return
    this.#drafts = draftsOf(this.store, state.session.adult.id)
    this.#signIn.resume(this.#drafts)
    this.#loading = Promise.all([this.#load(), this.#sessions.load()])
  }

  protected override left() {
    this.profile = undefined
    this.unread = undefined
    this.attempts = new Map()
    this.#drafts = undefined
    this.#signIn.forget()
    this.#sessions.forget()
  }

  override async focusStep() {
    await this.updateComplete
    await this.#loading
    await super.focusStep()
  }

  async #load() {
    this.unread = undefined
    try {
      this.profile = await this.ask((client) => dataOf(client.GET("/api/v1/profile")))
    } catch (thrown) {
      const trouble = troubleOf(thrown)
      if (trouble.code !== "signed-out") this.unread = trouble
    }
    return this.profile
  }

  #tell(section: DataSection, attempt: Attempt) {
    this.attempts = new Map([...this.attempts, [section, attempt]])
  }

  #edit(section: DataSection, read: ProfileData) {
    this.#drafts?.sections.set(section, { read, typed: typedOf(read, section) })
    this.#tell(section, {})
    void this.focusOn(`[data-section=${section}] form :is(input, select)`)
  }

  #leave(section: DataSection, attempt: Attempt = {}) {
    const card = `[data-section=${section}]`
    const active = this.shadowRoot?.activeElement
    this.#drafts?.sections.delete(section)
    this.#tell(section, attempt)
    // whoever went on to another section meanwhile stays there
    if (!active || active.closest(card)) void this.focusOn(`${card} .edit`)
  }

  async #mistaken(section: DataSection, mistakes: ReadonlyArray<Mistake>) {
    this.#tell(section, { mistakes })
    const [first] = mistakes
    if (first !== undefined) await this.focusOn(`#${first.field}`)
  }

  async #save(section: DataSection, { typed, read }: ProfileDraft): Promise<void> {
    if (this.attempts.get(section)?.busy) return
    const mistakes = visibleMistakes(() => this.words.profile, section, typed)
    if (mistakes.length > 0) return this.#mistaken(section, mistakes)
    this.#tell(section, { busy: true })
    const body = { version: read.version, ...changeOf(section, typed) }
    try {
      this.profile = await this.ask((client) => dataOf(client.PATCH("/api/v1/profile", { body })))
      this.status = this.words.profile.saved
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
      this.profile = current
      // another section changed: nothing to choose here
      if (isSame(section, read, current) && current.version !== read.version) {
        this.#drafts?.sections.set(section, { typed, read: current })
        this.#tell(section, {})
        return this.#save(section, { typed, read: current })
      }
      this.#tell(section, { conflict: current })
    } else this.#tell(section, { trouble })
    await this.focusOn(`[data-section=${section}] form [data-notice]`)
  }

  #keep(section: DataSection, { typed }: ProfileDraft, current: ProfileData) {
    const draft = { typed, read: current }
    this.#drafts?.sections.set(section, draft)
    this.#tell(section, {})
    void this.#save(section, draft)
  }

  protected override signedInView(_session: Session) {
    const { words, format, unread, profile } = this
    const waiting = unread === undefined ? loading(words) : nothing
    return html`<div class="stack">
        ${this.heading(words.profile.title)}
        <p class="muted">${words.profile.intro}</p>
      </div>
      ${unread === undefined ? nothing : troubleBox(words, format, unread, () => this.#load())}
      ${profile === undefined ? waiting : this.#cards(profile)}`
  }

  #cards(profile: ProfileData) {
    return html`<div class="cards">
      ${this.#signIn.render(profile, () => this.#load())}
      ${dataSections.map((section) => this.#card(profile, section))} ${this.#sessions.render()} ${this.#export.render()}
    </div>`
  }

  #card(profile: ProfileData, section: DataSection) {
    const { words, format } = this
    const draft = this.#drafts?.sections.get(section)
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
      trouble: trouble === undefined ? nothing : troubleBox(words, format, trouble),
      type: (typed) => {
        this.#drafts?.sections.set(section, { ...draft, typed })
        this.requestUpdate()
      },
      goTo: (id) => this.focusOn(`#${id}`),
      save: () => this.#save(section, draft),
      keep: () => conflict !== undefined && this.#keep(section, draft, conflict),
      take: () => this.#leave(section),
      cancel: () => this.#leave(section)
    })
  }
}
