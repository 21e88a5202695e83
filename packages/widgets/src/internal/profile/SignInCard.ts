import { html, nothing } from "lit"
import { outcome } from "../api/failure.ts"
import { busyButton } from "../base/busyButton.ts"
import { errorSummary, field, looksLikeMail, type Mistake, passwordField } from "../base/fields.ts"
import { notice } from "../base/parts.ts"
import { UnsavedChanges } from "../controllers/UnsavedChanges.ts"
import { Delay } from "../login/Delay.ts"
import { NewPassword } from "../password/NewPassword.ts"
import { card, fact } from "./card.ts"
import { mailDrafts } from "./drafts.ts"
import { sayRule } from "./mistakes.ts"
import { ProfileCard, type ProfileHost } from "./ProfileCard.ts"
import type { ProfileData } from "./sections.ts"

/** How somebody signs in: the mail address and the password, each changed with the current password. */
export class SignInCard extends ProfileCard {
  readonly #choice: NewPassword
  #form: "mail" | "password" | undefined
  #current = ""
  #revealed = false
  #delay: Delay | undefined
  #mistakes: ReadonlyArray<Mistake> = []
  readonly #unsaved = new UnsavedChanges(this.host, mailDrafts)

  constructor(host: ProfileHost, own: () => ReadonlyArray<string>) {
    super(host)
    this.#choice = new NewPassword(host, own)
  }

  get #newMail() {
    return this.#unsaved.drafts.get("mail")?.mail
  }

  set #newMail(mail: string | undefined) {
    if (mail === undefined) this.#unsaved.drafts.delete("mail")
    else this.#unsaved.drafts.set("mail", { mail, changed: mail !== "" })
    this.host.requestUpdate()
  }

  /** What was typed goes with the session, but the address that was being changed. */
  forget() {
    this.#close()
    this.done = undefined
  }

  /** Opens what was being typed when the session ended. */
  resume() {
    this.#form = this.#newMail === undefined ? undefined : "mail"
  }

  #close() {
    this.set(() => {
      this.#form = undefined
      this.#current = ""
      this.#revealed = false
      this.#delay = undefined
      this.#mistakes = []
    })
    this.request.clear()
    this.#choice.clear()
  }

  #open(form: "mail" | "password") {
    this.#close()
    this.set(() => {
      this.done = undefined
      this.#form = form
      if (form === "mail") this.#newMail ??= ""
    })
    void this.host.focusing.on(form === "mail" ? "#new-mail" : "#current-password")
  }

  #cancel() {
    const opener = `[data-open=${this.#form}]`
    this.#newMail = undefined
    this.#close()
    void this.host.focusing.on(opener)
  }

  #currentMistakes(): ReadonlyArray<Mistake> {
    const say = () => this.host.words.profile.signIn.currentMissing
    return this.#current === "" ? [{ field: "current-password", say }] : []
  }

  /** Explains why it was refused: at its field, by the time to wait, or in a box. */
  async #explain() {
    const { words, focusing } = this.host
    const { trouble } = this.request
    if (trouble === undefined) return
    if (trouble.code === "current-password-wrong") {
      return this.#mistaken([{ field: "current-password", say: () => this.host.words.profile.signIn.currentWrong }])
    }
    if (trouble.code === "fields-refused") {
      const label = words.profile.signIn.newMail
      const say = (refused: (typeof trouble.errors)[number]) => () => sayRule(this.host.words.profile, label, refused)
      return this.#mistaken(trouble.errors.map((refused) => ({ field: "new-mail", say: say(refused) })))
    }
    if (this.#choice.explain(trouble)) return this.request.clear()
    if (trouble.code === "sign-in-delayed") {
      this.#delay = new Delay(this.host, trouble.retryAt)
      this.request.clear()
    }
    await focusing.notice("[data-section=signIn]")
  }

  async #mistaken(mistakes: ReadonlyArray<Mistake>) {
    this.#choice.mistakes = []
    this.#mistakes = mistakes
    this.request.clear()
    await this.host.focusing.mistake(mistakes)
  }

  async #changeMail(reload: () => Promise<ProfileData | undefined>) {
    const { words, format } = this.host
    if (this.request.busy) return
    const mail = (this.#newMail ?? "").trim()
    const odd = { field: "new-mail", say: () => (mail === "" ? words.login.mailMissing : words.login.mailOdd) }
    const mistakes = [...(looksLikeMail(mail) ? [] : [odd]), ...this.#currentMistakes()]
    await this.#mistaken(mistakes)
    if (mistakes.length > 0) return
    const body = { password: this.#current, mail }
    const asked = await this.run(() =>
      this.host.ask((client) => outcome(client.POST("/api/v1/profile/email", { body })))
    )
    if (!asked) return this.#explain()
    this.#newMail = undefined
    this.#close()
    const until = (await reload())?.signIn.pendingUntil
    const { signIn } = words.profile
    const valid = until ? ` ${signIn.validUntil(format.instant(until))}` : ""
    await this.say(`${signIn.mailAsked(mail)}${valid}`, "[data-open=mail]")
  }

  async #changePassword(reload: () => Promise<ProfileData | undefined>) {
    if (this.request.busy) return
    this.#mistakes = this.#currentMistakes()
    if (!this.#choice.check(this.#mistakes)) return
    const body = { current: this.#current, password: this.#choice.password }
    const changed = await this.run(() =>
      this.host.ask((client) => outcome(client.POST("/api/v1/profile/password", { body })))
    )
    if (!changed) return this.#explain()
    this.#close()
    await reload()
    await this.say(this.host.words.profile.signIn.passwordDone, "[data-open=password]")
  }

  render(profile: ProfileData, reload: () => Promise<ProfileData | undefined>) {
    const { words } = this.host
    return card({
      words,
      name: "signIn",
      heading: this.host.heading(words.profile.sections.signIn, 1),
      done: this.done,
      content: html`${this.#facts(profile)}
      ${this.#form === undefined ? nothing : this.#formView(profile, this.#form, reload)}`
    })
  }

  #facts({ signIn }: ProfileData) {
    const { words, format } = this.host
    const said = words.profile.signIn
    const opener = (form: "mail" | "password", label: string) =>
      this.#form === form
        ? nothing
        : html`<button type="button" part="button" data-open=${form} @click=${() => this.#open(form)}>${label}</button>`
    return html`<dl class="facts">
        ${fact(said.mail, signIn.mail)}
        ${fact(said.password, said.passwordChanged(format.day(signIn.passwordChangedAt.slice(0, 10))))}
      </dl>
      ${
        signIn.pendingMail === null
          ? nothing
          : notice(
              "warn",
              html`<p><strong>${said.pending(signIn.pendingMail)}</strong></p>
                ${signIn.pendingUntil === null ? nothing : html`<p>${said.pendingUntil(format.instant(signIn.pendingUntil))}</p>`}`
            )
      }
      <div class="row">${opener("mail", said.changeMail)} ${opener("password", said.changePassword)}</div>`
  }

  #formView(profile: ProfileData, form: "mail" | "password", reload: () => Promise<ProfileData | undefined>) {
    const { words, format, focusing } = this.host
    const mistakes = form === "mail" ? this.#mistakes : [...this.#mistakes, ...this.#choice.mistakes]
    const all = [...new Map(mistakes.map((mistake) => [mistake.field, mistake])).values()]
    return html`<form
      novalidate
      class="inner"
      @submit=${(event: Event) => {
        event.preventDefault()
        void (form === "mail" ? this.#changeMail(reload) : this.#changePassword(reload))
      }}
    >
      ${this.request.troubleView()}
      <p class="muted small">${words.profile.allRequired}</p>
      ${this.#delay?.render(format)} ${errorSummary(words, all, (id) => focusing.on(`#${id}`))}
      ${form === "mail" ? html`${this.#newMailField(all)}${this.#currentField(all)}` : html`${this.#currentField(all)}${this.#choice.fields(words, profile.signIn.mail)}`}
      <div class="row">
        ${busyButton(words.profile.save, this.request.busy, words.profile.saving, undefined, this.#delay?.over === false)}
        <button type="button" part="button" @click=${() => this.#cancel()}>${words.common.cancel}</button>
      </div>
    </form>`
  }

  #newMailField(mistakes: ReadonlyArray<Mistake>) {
    const { words } = this.host
    return field({
      id: "new-mail",
      label: words.profile.signIn.newMail,
      hint: words.profile.signIn.newMailHint,
      type: "email",
      autocomplete: "email",
      value: this.#newMail ?? "",
      required: true,
      mistakes,
      words,
      input: (mail) => {
        this.#newMail = mail
      }
    })
  }

  #currentField(mistakes: ReadonlyArray<Mistake>) {
    const { words } = this.host
    return passwordField({
      id: "current-password",
      label: words.profile.signIn.current,
      autocomplete: "current-password",
      value: this.#current,
      required: true,
      mistakes,
      words,
      revealed: this.#revealed,
      toggle: () =>
        this.set(() => {
          this.#revealed = !this.#revealed
        }),
      input: (current) => {
        this.#current = current
      }
    })
  }
}
