import { html, type TemplateResult } from "lit"
import { outcome } from "../api/failure.ts"
import { busyButton } from "../base/busyButton.ts"
import { errorSummary, field, type Mistake, passwordField } from "../base/fields.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { Delay } from "../login/Delay.ts"
import type { DebitsHost } from "./DebitsHost.ts"
import { ruleText } from "./ruleText.ts"
import type { DebitList, RegieDebits } from "./types.ts"

const empty = { holder: "", iban: "", name: "", password: "" }

/** Signing a mandate, or the one there is for another account: nothing typed outlives it. */
export class SigningForm {
  readonly #host: DebitsHost
  readonly #request: RequestController<DebitList | undefined>
  readonly #done: (list: DebitList) => void
  #typed = empty
  #agreed = false
  #revealed = false
  #delay: Delay | undefined
  #mistakes: ReadonlyArray<Mistake> = []

  constructor(host: DebitsHost, done: (list: DebitList) => void) {
    this.#host = host
    this.#request = new RequestController(host)
    this.#done = done
  }

  clear() {
    this.#typed = empty
    this.#agreed = false
    this.#revealed = false
    this.#delay = undefined
    this.#mistakes = []
    this.#request.clear()
  }

  get #words() {
    return this.#host.words.debits
  }

  #missing(): ReadonlyArray<Mistake> {
    const { rules } = this.#words
    const { holder, iban, name, password } = this.#typed
    return [
      ...(holder.trim() === "" ? [{ field: "debit-holder", say: rules.holder.required }] : []),
      ...(iban.trim() === "" ? [{ field: "debit-iban", say: rules.iban.required }] : []),
      ...(this.#agreed ? [] : [{ field: "debit-agree", say: () => this.#words.agreeMissing }]),
      ...(name.trim() === "" ? [{ field: "debit-name", say: rules.name.required }] : []),
      ...(password === "" ? [{ field: "debit-password", say: () => this.#words.passwordMissing }] : [])
    ]
  }

  async #mistaken(mistakes: ReadonlyArray<Mistake>) {
    this.#mistakes = mistakes
    this.#host.requestUpdate()
    await this.#host.focusing.mistake(mistakes)
  }

  async #sign({ regieCode, mandate }: RegieDebits) {
    if (this.#request.busy) return
    const missing = this.#missing()
    await this.#mistaken(missing)
    if (missing.length > 0) return
    const typed = { ...this.#typed }
    const signed = await this.#request.run(() =>
      this.#host.ask((client) =>
        outcome(
          mandate?.state === "active"
            ? client.PUT("/api/v1/debits/mandates/{id}/account", { params: { path: { id: mandate.id } }, body: typed })
            : client.POST("/api/v1/debits/mandates", { body: { regieCode, ...typed } })
        )
      )
    )
    const list = this.#request.data
    if (!signed) return this.#explain()
    this.clear()
    if (list !== undefined) this.#done(list)
  }

  /** Why nothing was signed: at its field, by the time to wait, or in a box. */
  async #explain() {
    const { trouble } = this.#request
    if (trouble?.code === "current-password-wrong") {
      this.#request.clear()
      return this.#mistaken([{ field: "debit-password", say: () => this.#words.passwordWrong }])
    }
    if (trouble?.code === "mandate-refused") {
      this.#request.clear()
      return this.#mistaken(
        trouble.errors.map((refused) => ({
          field: `debit-${refused.field}`,
          say: () => ruleText(this.#words, refused)
        }))
      )
    }
    if (trouble?.code === "sign-in-delayed") {
      this.#delay = new Delay(this.#host, trouble.retryAt)
      this.#request.clear()
    }
    await this.#host.focusing.notice("[data-signing]")
  }

  #text(id: "holder" | "iban" | "name", label: string, hint: string): TemplateResult {
    return field({
      id: `debit-${id}`,
      ...{ label, hint, type: "text", value: this.#typed[id], required: true },
      autocomplete: id === "iban" ? "off" : "name",
      ...(id === "iban" ? {} : { capitals: "words" }),
      mistakes: this.#mistakes,
      words: this.#host.words,
      input: (value) => {
        this.#typed = { ...this.#typed, [id]: value }
      }
    })
  }

  #mandateText({ creditor, creditorIdentifier, creditorAddress, mandate, nextReference, text }: RegieDebits) {
    const words = this.#words
    const changing = mandate?.state === "active"
    const fact = (label: string, value: unknown) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`
    return html`<div class="mandate">
      ${this.#host.heading(words.read, 2)}
      <dl class="facts">
        ${fact(words.creditor, html`${creditor}${creditorAddress.map((line) => html`<br />${line}`)}`)}
        ${fact(words.creditorIdentifier, creditorIdentifier)}
        ${fact(changing ? words.reference : words.newReference, changing ? mandate.reference : nextReference)}
        ${fact(words.kind, words.recurrent)}
      </dl>
      ${text.map((paragraph) => html`<p>${paragraph}</p>`)}
    </div>`
  }

  #agreement() {
    const words = this.#words
    const mistake = this.#mistakes.find(({ field }) => field === "debit-agree")
    return html`<div class=${mistake === undefined ? "field" : "field wrong"}>
      ${mistake === undefined ? "" : html`<p class="mistake" id="debit-agree-mistake">${mistake.say()}</p>`}
      <div class="check">
        <input
          type="checkbox"
          id="debit-agree"
          aria-required="true"
          aria-invalid=${mistake === undefined ? "false" : "true"}
          aria-describedby=${mistake === undefined ? "" : "debit-agree-mistake"}
          .checked=${this.#agreed}
          @change=${(event: Event) => {
            this.#agreed = event.target instanceof HTMLInputElement && event.target.checked
          }}
        />
        <label for="debit-agree">${words.agree}</label>
      </div>
    </div>`
  }

  view(regie: RegieDebits, signer: string, cancel: () => void): TemplateResult {
    const { words, focusing, format } = this.#host
    const said = words.debits
    const changing = regie.mandate?.state === "active"
    return html`<form
      novalidate
      data-signing
      @submit=${(event: Event) => {
        event.preventDefault()
        void this.#sign(regie)
      }}
    >
      ${this.#request.troubleView()} ${this.#delay?.render(format)}
      ${errorSummary(words, this.#mistakes, (id) => void focusing.on(`#${id}`))}
      ${changing ? html`<p>${said.changeHint}</p>` : ""}
      ${this.#text("holder", said.holder, said.holderHint)} ${this.#text("iban", said.iban, said.ibanHint)}
      ${this.#mandateText(regie)} ${this.#agreement()} ${this.#text("name", said.name, said.nameHint(signer))}
      ${passwordField({
        id: "debit-password",
        ...{ label: said.password, hint: said.passwordHint, value: this.#typed.password, required: true },
        autocomplete: "current-password",
        ...{ mistakes: this.#mistakes, words, revealed: this.#revealed },
        toggle: () => {
          this.#revealed = !this.#revealed
          this.#host.requestUpdate()
        },
        input: (password) => {
          this.#typed = { ...this.#typed, password }
        }
      })}
      <div class="row">
        ${busyButton(changing ? said.signAnew : said.sign, this.#request.busy, said.signing, undefined, this.#delay?.over === false)}
        <button type="button" part="button" @click=${cancel}>${words.common.cancel}</button>
      </div>
    </form>`
  }
}
