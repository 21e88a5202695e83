import { css, html, nothing, type PropertyDeclarations } from "lit"
import { debits } from "../../words/fr/debits.ts"
import { dataOf, type Trouble } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { icon } from "../base/icons.ts"
import { notice } from "../base/parts.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { save } from "../invoices/documents.ts"
import { linesStyles } from "../invoices/lines.styles.ts"
import { SessionElement } from "../session/SessionElement.ts"
import type { Session } from "../session/SessionState.ts"
import { debitsView, endingView, mandateFacts } from "./mandateView.ts"
import { SigningForm } from "./SigningForm.ts"
import type { DebitList, FamilyMandate, RegieDebits } from "./types.ts"

/**
 * Direct debit of the household's invoices, beneath them: signing a mandate, changing its account, ending it; nothing where the town
 * debits nobody.
 *
 * @ignore portail-beneath shows it
 */
export class Debits extends SessionElement {
  static override styles = [
    base,
    linesStyles,
    css`
      .mandate {
        display: grid;
        gap: 0.75rem;
        padding: 1rem;
        border: 1px solid var(--_edge);
        border-radius: var(--_radius);
      }
    `
  ]
  static override properties: PropertyDeclarations = { open: { state: true }, done: { state: true } }

  /** What is open: of which régie, signing or ending. */
  declare private open: { readonly regieCode: string; readonly what: "signing" | "ending" } | undefined
  declare private done: string
  readonly #list = new RequestController<DebitList>(this)
  readonly #fetching = new RequestController(this)
  readonly #ending = new RequestController<DebitList>(this)
  readonly #form = new SigningForm(this, (list) => void this.#signed(list))

  constructor() {
    super()
    this.done = ""
  }

  override get words() {
    return { ...super.words, debits: this.area("debits", debits) }
  }

  override tellTrouble(trouble: Trouble) {
    const said: Readonly<Record<string, string>> = this.words.debits.failures
    return said[trouble.code] ?? super.tellTrouble(trouble)
  }

  protected override entered() {
    void this.#list.run(() => this.store.call((client) => dataOf(client.GET("/api/v1/debits"))))
  }

  protected override left() {
    this.open = undefined
    this.done = ""
    this.#form.clear()
    for (const request of [this.#list, this.#fetching, this.#ending]) request.clear()
  }

  async #become(list: DebitList, done: string) {
    await this.#list.run(() => Promise.resolve(list))
    this.open = undefined
    this.done = done
    this.say(done)
    await this.focusing.notice("[data-done]")
  }

  async #signed(list: DebitList) {
    const before = this.#list.data?.regies.find(({ regieCode }) => regieCode === this.open?.regieCode)
    const { changed, signed } = this.words.debits
    await this.#become(list, before?.mandate?.state === "active" ? changed : signed)
  }

  async #show(regieCode: string, what: "signing" | "ending") {
    this.done = ""
    this.#form.clear()
    this.open = { regieCode, what }
    await (what === "signing" ? this.focusing.on("#debit-holder") : this.focusing.notice("[data-ending]"))
  }

  async #close(opener: string) {
    this.open = undefined
    this.#form.clear()
    await this.focusing.on(`[data-open=${opener}]`)
  }

  async #end({ id }: FamilyMandate) {
    const params = { path: { id } }
    const ended = await this.#ending.run(() =>
      this.ask((client) => dataOf(client.POST("/api/v1/debits/mandates/{id}/end", { params })))
    )
    const list = this.#ending.data
    if (ended && list !== undefined) return this.#become(list, this.words.debits.ended)
    await this.focusing.notice("[data-trouble]")
  }

  async #download({ id, reference }: FamilyMandate) {
    const words = this.words.debits
    this.say(words.fetching)
    const params = { path: { id } }
    const fetched = await this.#fetching.run(async () => {
      const pdf = this.ask((client) =>
        dataOf(client.GET("/api/v1/debits/mandates/{id}/pdf", { params, parseAs: "blob" }))
      )
      save(await pdf, words.fileName(reference))
    })
    this.say(fetched ? words.downloaded : "")
    if (!fetched) await this.focusing.notice("[data-trouble]")
  }

  protected override signedOutView() {
    return html``
  }

  protected override signedInView({ adult }: Session) {
    const regies = this.#list.data?.regies ?? []
    if (regies.length === 0) return html`${nothing}`
    const troubled = this.#fetching.trouble !== undefined || this.#ending.trouble !== undefined
    return html`${troubled ? html`<div data-trouble>${this.#fetching.troubleView()}${this.#ending.troubleView()}</div>` : nothing}
      ${this.done === "" ? nothing : html`<div data-done>${notice("ok", html`<p>${this.done}</p>`)}</div>`}
      ${regies.map((regie) => this.#card(regie, regies.length > 1, `${adult.givenName} ${adult.familyName}`))}`
  }

  #card(regie: RegieDebits, several: boolean, signer: string) {
    const { words, format } = this
    const said = words.debits
    const { mandate, regieCode } = regie
    const what = this.open?.regieCode === regieCode ? this.open.what : undefined
    return html`<section class="panel">
      ${this.heading(several ? said.titleOf(regie.regieName) : said.title, 1)}
      ${mandate?.state === "active" ? mandateFacts(said, format, mandate) : html`<p>${mandate === null ? said.intro : said.lapsed}</p>`}
      ${mandate?.state === "active" || regie.debits.length > 0 ? debitsView(said, format, regie) : nothing}
      ${what === undefined ? this.#buttons(regie) : nothing}
      ${what === "signing" ? this.#form.view(regie, signer, () => void this.#close("signing")) : nothing}
      ${
        what === "ending" && mandate !== null
          ? endingView(
              {
                ...{ words: said, format, cancelLabel: words.common.cancel, busy: this.#ending.busy },
                heading: (content, depth) => this.heading(content, depth),
                end: () => void this.#end(mandate),
                cancel: () => void this.#close("ending")
              },
              regie
            )
          : nothing
      }
    </section>`
  }

  #buttons({ regieCode, mandate }: RegieDebits) {
    const said = this.words.debits
    const button = (opens: "signing" | "ending", label: string) =>
      html`<button type="button" part="button" data-open=${opens} @click=${() => void this.#show(regieCode, opens)}>
        ${label}
      </button>`
    if (mandate?.state !== "active") return html`<div class="row">${button("signing", said.start)}</div>`
    if (mandate.signedBy !== "me") return nothing
    return html`<div class="row">
      <button type="button" part="button" ?disabled=${this.#fetching.busy} @click=${() => void this.#download(mandate)}>
        ${icon("file")}${said.download}
      </button>
      ${button("signing", said.change)} ${button("ending", said.end)}
    </div>`
  }
}
