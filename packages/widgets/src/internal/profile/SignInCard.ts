import { html, nothing } from "lit"
import { outcome, type Trouble, troubleOf } from "../api/failure.ts"
import { busyButton } from "../base/busyButton.ts"
import { errorSummary, field, looksLikeMail, type Mistake, passwordField } from "../base/fields.ts"
import type { PortailElement } from "../base/PortailElement.ts"
import { notice, troubleBox } from "../base/parts.ts"
import { Delay } from "../login/Delay.ts"
import { NewPassword } from "../password/NewPassword.ts"
import { card, fact } from "./card.ts"
import type { ProfileDrafts } from "./drafts.ts"
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
  drafts: ProfileDrafts | undefined

  constructor(host: PortailElement, around: () => ProfileHost, own: () => ReadonlyArray<string>) {
    super(host, around)
    this.#choice = new NewPassword(host, own, (selector) => around().focus(selector))
  }

  /** What was typed goes with the session, but the address that was being changed. */
  forget() {
    this.#close()
    this.done = undefined
  }

  /** Opens what was being typed when the session ended. */
  resume(drafts: ProfileDrafts) {
    this.drafts = drafts
    this.#form = drafts.newMail === undefined ? undefined : "mail"
  }

  #close() {
    this.set(() => {
      this.#form = undefined
      this.#current = ""
      this.#revealed = false
      this.#delay = undefined
      this.#mistakes = []
      this.trouble = undefined
    })
    this.#choice.clear()
  }

  #open(form: "mail" | "password") {
    this.#close()
    this.set(() => {
      this.done = undefined
      this.#form = form
      if (form === "mail" && this.drafts !== undefined) this.drafts.newMail ??= ""
    })
    void this.around.focus(form === "mail" ? "#new-mail" : "#current-password")
  }

  #cancel() {
    const opener = `[data-open=${this.#form}]`
    if (this.drafts !== undefined) this.drafts.newMail = undefined
    this.#close()
    void this.around.focus(opener)
  }

  #currentMistakes(): ReadonlyArray<Mistake> {
    const say = () => this.around.words.profile.signIn.currentMissing
    return this.#current === "" ? [{ field: "current-password", say }] : []
  }

  async #refuse(trouble: Trouble) {
    const { focus, words } = this.around
    if (trouble.code === "signed-out") return
    if (trouble.code === "current-password-wrong") {
      return this.#mistaken([{ field: "current-password", say: () => this.around.words.profile.signIn.currentWrong }])
    }
    if (trouble.code === "fields-refused") {
      const label = words.profile.signIn.newMail
      return this.#mistaken(
        trouble.errors.map((refused) => ({
          field: "new-mail",
          say: () => sayRule(this.around.words.profile, label, refused)
        }))
      )
    }
    if (this.#choice.explain(trouble)) return
    this.set(() => {
      if (trouble.code === "sign-in-delayed") this.#delay = new Delay(this.host, trouble.retryAt)
      else this.trouble = trouble
    })
    await focus("[data-section=signIn] [data-notice]")
  }

  async #mistaken(mistakes: ReadonlyArray<Mistake>) {
    this.#choice.mistakes = []
    this.set(() => {
      this.#mistakes = mistakes
    })
    const [first] = mistakes
    if (first !== undefined) await this.around.focus(`#${first.field}`)
  }

  async #changeMail(reload: () => Promise<ProfileData | undefined>) {
    const { words, ask } = this.around
    const mail = (this.drafts?.newMail ?? "").trim()
    const odd = { field: "new-mail", say: () => (mail === "" ? words.login.mailMissing : words.login.mailOdd) }
    const mistakes = [...(looksLikeMail(mail) ? [] : [odd]), ...this.#currentMistakes()]
    await this.#mistaken(mistakes)
    if (mistakes.length > 0) return
    const body = { password: this.#current, mail }
    await this.run(
      async () => {
        await ask((client) => outcome(client.POST("/api/v1/profile/email", { body })))
        if (this.drafts !== undefined) this.drafts.newMail = undefined
        this.#close()
        const until = (await reload())?.signIn.pendingUntil
        const { signIn } = words.profile
        const valid = until ? ` ${signIn.validUntil(this.around.format.instant(until))}` : ""
        await this.#say(`${signIn.mailAsked(mail)}${valid}`, "mail")
      },
      (thrown) => this.#refuse(troubleOf(thrown))
    )
  }

  async #changePassword(reload: () => Promise<ProfileData | undefined>) {
    const { words, ask } = this.around
    this.#mistakes = this.#currentMistakes()
    if (!this.#choice.check(this.#mistakes)) return
    const body = { current: this.#current, password: this.#choice.password }
    await this.run(
      async () => {
        await ask((client) => outcome(client.POST("/api/v1/profile/password", { body })))
        this.#close()
        await reload()
        await this.#say(words.profile.signIn.passwordDone, "password")
      },
      (thrown) => this.#refuse(troubleOf(thrown))
    )
  }

  async #say(text: string, opener: string) {
    this.set(() => {
      this.done = text
    })
    this.around.say(text)
    await this.around.focus(`[data-open=${opener}]`)
  }

  render(profile: ProfileData, reload: () => Promise<ProfileData | undefined>) {
    const { words, heading } = this.around
    return card({
      words,
      name: "signIn",
      heading: heading(words.profile.sections.signIn),
      done: this.done,
      content: html`${this.#facts(profile)}
      ${this.#form === undefined ? nothing : this.#formView(profile, this.#form, reload)}`
    })
  }

  #facts({ signIn }: ProfileData) {
    const { words, format } = this.around
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
    const { words, format, focus } = this.around
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
      ${this.trouble === undefined ? nothing : troubleBox(words, format, this.trouble)}
      <p class="muted small">${words.profile.allRequired}</p>
      ${this.#delay?.render(format)} ${errorSummary(words, all, (id) => focus(`#${id}`))}
      ${form === "mail" ? html`${this.#newMail(all)}${this.#currentField(all)}` : html`${this.#currentField(all)}${this.#choice.fields(words, profile.signIn.mail)}`}
      <div class="row">
        ${busyButton(words.profile.save, this.busy, words.profile.saving, undefined, this.#delay?.over === false)}
        <button type="button" part="button" @click=${() => this.#cancel()}>${words.common.cancel}</button>
      </div>
    </form>`
  }

  #newMail(mistakes: ReadonlyArray<Mistake>) {
    const { words } = this.around
    return field({
      id: "new-mail",
      label: words.profile.signIn.newMail,
      hint: words.profile.signIn.newMailHint,
      type: "email",
      autocomplete: "email",
      value: this.drafts?.newMail ?? "",
      required: true,
      mistakes,
      words,
      input: (mail) => {
        if (this.drafts !== undefined) this.drafts.newMail = mail
      }
    })
  }

  #currentField(mistakes: ReadonlyArray<Mistake>) {
    const { words } = this.around
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
