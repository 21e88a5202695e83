import { html, nothing, type PropertyDeclarations } from "lit"
import { messages as french } from "../../words/fr/messages.ts"
import type { Schemas } from "../api/client.ts"
import { dataOf, type Trouble } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { icon } from "../base/icons.ts"
import { notice } from "../base/parts.ts"
import { addresses, RouteController } from "../base/route.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { sectionStyles } from "../sections/sections.styles.ts"
import { SessionElement } from "../session/SessionElement.ts"
import type { MessageAttachments } from "./MessageAttachments.ts"
import { messageStyles } from "./messages.styles.ts"

interface Loaded {
  readonly threads: ReadonlyArray<Schemas["MessageThread"]>
  readonly services: Schemas["Town"]["services"]
  readonly open: Schemas["OpenThread"] | undefined
}

const page = "#/messages"
/** What a message needs; an answer has its text alone. */
const asked = ["service", "subject", "text"] as const

/**
 * MES MESSAGES: what the town writes to the household, and a form to write to its services.
 *
 * @element portail-messages
 * @attr {string} api - Address of the portal; by default the origin of the script.
 * @attr {string} lang - `fr`, `en` or `ar` (from right to left); by default the page's language.
 * @attr {number} heading-level - Level of the first heading, 2 by default.
 * @attr {boolean} routed - Keep the open thread in the page's address (`#/messages/…`), so that « back » works.
 * @fires portail-signed-in - Somebody signed in.
 * @csspart base - The whole element.
 * @csspart heading - Headings.
 * @csspart section - A message, or the form.
 * @csspart child - A thread of the list.
 * @csspart field - A label with its input.
 * @csspart input - An input.
 * @csspart button - Every button.
 * @csspart primary-button - The main button.
 * @csspart alert - Framed messages.
 */
export class Messages extends SessionElement {
  static override styles = [base, sectionStyles, messageStyles]
  static override properties: PropertyDeclarations = {
    routed: { type: Boolean },
    opened: { state: true },
    mistake: { state: true }
  }

  declare routed: boolean
  declare private opened: string | undefined
  declare private mistake: string
  #files: MessageAttachments | undefined
  readonly #reading = new RequestController<Loaded>(this)
  readonly #sending = new RequestController(this)
  /** What is sent; the same goes with the same key, so that what got through without an answer is not written twice. */
  #sent = { whole: "", key: "" }

  constructor() {
    super()
    this.routed = false
    this.mistake = ""
    new RouteController(this, () => this.#moved())
  }

  override get words() {
    return { ...super.words, messages: this.area("messages", french) }
  }

  get #openId() {
    return this.routed ? /^#\/messages\/([\w-]+)$/.exec(addresses.now())?.[1] : this.opened
  }

  override tellTrouble(trouble: Trouble) {
    const { unknown, tooMany, unfit } = this.words.messages
    if (trouble.code === "thread-unknown" || trouble.code === "request-invalid") return unknown
    if (trouble.code !== "message-refused") return super.tellTrouble(trouble)
    return this.#files?.tell(trouble.problem) ?? (trouble.problem === "too-many-messages" ? tooMany : unfit)
  }

  protected override entered() {
    void this.#read()
    void this.#loadFiles()
  }

  /** Without it, messages are read and written as ever. */
  async #loadFiles() {
    const module = await import("./MessageAttachments.ts").catch(() => undefined)
    if (module === undefined) return
    this.#files ??= new module.MessageAttachments(this)
    this.requestUpdate()
  }

  protected override left(ended: boolean) {
    this.#reading.clear()
    this.#sending.clear()
    this.#files?.clear()
    if (!ended) this.opened = undefined
  }

  #read() {
    const id = this.#openId
    return this.#reading.run(() =>
      this.ask(async (client) => {
        const [threads, town, open] = await Promise.all([
          dataOf(client.GET("/api/v1/messages")),
          dataOf(client.GET("/api/v1/town")),
          id === undefined ? undefined : dataOf(client.GET("/api/v1/messages/{id}", { params: { path: { id } } }))
        ])
        return { threads, services: town.services, open }
      })
    )
  }

  async #moved() {
    if (!this.signedIn || !this.isConnected) return
    if (this.routed && !addresses.now().startsWith(page)) return
    this.mistake = ""
    this.say("")
    this.#files?.clear()
    await this.#read()
    void this.store.refresh()
    await this.focusing.step()
  }

  #link(id: string | undefined, content: unknown, classes: string) {
    if (this.routed) {
      const href = addresses.of(id === undefined ? page : `${page}/${id}`)
      return html`<a class=${classes} part=${id === undefined ? "button" : "child"} href=${href}>${content}</a>`
    }
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

  async #send(event: SubmitEvent, thread: string | undefined) {
    event.preventDefault()
    const form = event.target
    if (!(form instanceof HTMLFormElement) || this.#sending.busy) return
    const typed = new FormData(form)
    const [service = "", subject = "", text = ""] = asked.map((name) => String(typed.get(name) ?? "").trim())
    const missing = asked.filter((name) => typed.has(name) && String(typed.get(name)).trim() === "")
    if (missing.length > 0) {
      const { messages } = this.words
      const labels = missing.map((name) => messages[name === "text" && thread !== undefined ? "answer" : name])
      this.mistake = messages.missing(labels.join(", "))
      return this.focusing.notice()
    }
    this.mistake = this.#files?.hindrance ?? ""
    if (this.mistake !== "") return this.focusing.notice()
    const files = [...(this.#files?.named ?? [])]
    const whole = JSON.stringify([thread, service, subject, text, files])
    if (whole !== this.#sent.whole) this.#sent = { whole, key: crypto.randomUUID() }
    const said = { text, files, key: this.#sent.key }
    const sent = await this.#sending.run(() =>
      this.ask((client) =>
        thread === undefined
          ? dataOf(client.POST("/api/v1/messages", { body: { service, subject, ...said } }))
          : dataOf(client.POST("/api/v1/messages/{id}", { params: { path: { id: thread } }, body: said }))
      )
    )
    if (!sent) return this.focusing.notice()
    this.#sent = { whole: "", key: "" }
    form.reset()
    this.#files?.clear()
    await this.#read()
    this.say(this.words.messages.sent)
    await this.focusing.step()
  }

  protected override signedInView() {
    const { messages } = this.words
    const id = this.#openId
    const sent = this.status === messages.sent ? html`<p class="mark ok">${icon("check")}${messages.sent}</p>` : nothing
    return html`${id === undefined ? nothing : html`<div>${this.#link(undefined, html`${icon("back")} ${messages.back}`, "link outside back")}</div>`}
      ${sent}
      ${this.#reading.render(this.#reading.data, (data) =>
        id !== undefined && data.open?.id === id ? this.#thread(data.open) : this.#list(data)
      )}`
  }

  #list({ threads, services }: Loaded) {
    const { words, format } = this
    const { messages } = words
    return html`${this.heading(messages.title)}
      <p class="muted">${messages.intro}</p>
      ${threads.length === 0 ? html`<p>${messages.none}</p>` : nothing}
      <ul class="cards">
        ${threads.map(({ id, subject, serviceName, lastFrom, lastAt, unread }) => {
          const last = messages.last(lastFrom === "town", format.instant(lastAt))
          return html`<li>${this.#link(
            id,
            html`<span class="about"><strong>${subject}</strong> <span class="muted">${serviceName} · ${last}</span>
              ${unread === 0 ? nothing : html`<span class="mark warn">${messages.unread(unread)}</span>`}</span>${icon("next")}`,
            "tile"
          )}</li>`
        })}
      </ul>
      ${services.length === 0 ? nothing : this.#form(services)}`
  }

  #thread({ id, subject, messages }: Schemas["OpenThread"]) {
    const { words, format } = this
    return html`${this.heading(subject)}
      ${messages.map(
        ({ from, author, text, files, sentAt }) => html`<div class="panel message ${from}" part="section">
          <p class="muted">${words.messages.by(author, format.instant(sentAt))}</p>
          <p class="text">${text}</p>
          ${this.#files?.sentView(id, files) ?? nothing}
        </div>`
      )}
      ${this.#form([], id)}`
  }

  #form(services: Schemas["Town"]["services"], thread?: string) {
    const { messages } = this.words
    return html`<form class="panel" part="section" novalidate @submit=${(event: SubmitEvent) => this.#send(event, thread)}>
      ${thread === undefined ? this.heading(messages.write, 1) : nothing}
      ${this.mistake === "" ? nothing : notice("danger", html`<p>${this.mistake}</p>`)} ${this.#sending.troubleView()}
      ${
        thread === undefined
          ? html`<div class="field" part="field">
                <label for="service">${messages.service}</label>
                <select id="service" name="service" part="input" aria-required="true">
                  <option value="">${messages.chooseService}</option>
                  ${services.map(({ code, name }) => html`<option value=${code}>${name}</option>`)}
                </select>
              </div>
              <div class="field" part="field">
                <label for="subject">${messages.subject}</label>
                <div class="control">
                  <input id="subject" name="subject" part="input" maxlength="120" autocomplete="off" aria-required="true" />
                </div>
              </div>`
          : nothing
      }
      <div class="field" part="field">
        <label for="text">${thread === undefined ? messages.text : messages.answer}</label>
        <textarea id="text" name="text" part="input" rows="5" maxlength="5000" aria-required="true"></textarea>
      </div>
      ${this.#files?.chooser() ?? nothing}
      <div>
        <button class="primary" part="button primary-button" aria-disabled=${this.#sending.busy}>${messages.send}</button>
      </div>
    </form>`
  }
}
