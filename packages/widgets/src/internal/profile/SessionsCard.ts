import { html, nothing } from "lit"
import type { Client, Schemas } from "../api/client.ts"
import { dataOf, outcome, troubleOf } from "../api/failure.ts"
import { busyButton } from "../base/busyButton.ts"
import { icon } from "../base/icons.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { card } from "./card.ts"
import { ProfileCard } from "./ProfileCard.ts"

type OpenSession = Schemas["OpenSession"]

/** The browsers that are signed in: each can be closed, and all others at once. */
export class SessionsCard extends ProfileCard {
  readonly #list = new RequestController<ReadonlyArray<OpenSession>>(this.host)
  /** What a press of a button asked to close, until it is confirmed. */
  #closing: string | undefined

  forget() {
    this.#list.clear()
    this.clear()
    this.#closing = undefined
    this.done = undefined
  }

  load() {
    return this.#list.run(() => this.host.ask((client) => dataOf(client.GET("/api/v1/profile/sessions"))))
  }

  #choose(id: string | undefined) {
    const before = this.#closing
    this.set(() => {
      this.#closing = id
    })
    void this.host.focusing.on(id === undefined ? `[data-close="${before}"]` : ".confirm")
  }

  async #close(done: string, request: (client: Client) => Promise<unknown>) {
    const closed = await this.run(
      async () => {
        await this.host.ask(request).catch((thrown: unknown) => {
          // somebody else closed it: what was wanted
          if (troubleOf(thrown).code !== "session-unknown") throw thrown
        })
        this.#closing = undefined
        await this.load()
      },
      () => this.#close(done, request)
    )
    if (closed) await this.say(done, "[data-section=sessions] .heading")
  }

  render() {
    const { words } = this.host
    return card({
      words,
      name: "sessions",
      heading: this.host.heading(words.profile.sections.sessions, 1),
      done: this.done,
      content: html`<p class="muted">${words.profile.sessions.intro}</p>
        ${this.troubleView()} ${this.#list.render(this.#list.data, (list) => this.#listView(list))}`
    })
  }

  #listView(list: ReadonlyArray<OpenSession>) {
    const { sessions } = this.host.words.profile
    const others = list.filter(({ current }) => !current)
    return html`<ul class="sessions">
        ${list.map((session) => this.#item(session))}
      </ul>
      ${
        others.length === 0
          ? html`<p class="muted">${sessions.onlyThis}</p>`
          : this.#button("all", sessions.closeAll, sessions.closeAll, sessions.confirmAll, () =>
              this.#close(sessions.closedAll, (client) => outcome(client.DELETE("/api/v1/profile/sessions")))
            )
      }`
  }

  #item({ id, device, site, openedAt, seenAt, remembered, current }: OpenSession) {
    const { words, format } = this.host
    const { sessions } = words.profile
    const name = device || sessions.unknownDevice
    const params = { path: { id } }
    return html`<li>
      <div class="about">
        <strong>${name}</strong>
        ${current ? html`<span class="here">${icon("check")}${sessions.current}</span>` : nothing}
        <span class="muted small">${sessions.site(site)}${remembered ? ` · ${sessions.remembered}` : ""}</span>
        <span class="muted small">${sessions.opened(format.instant(openedAt))}</span>
        ${current ? nothing : html`<span class="muted small">${sessions.seen(format.instant(seenAt))}</span>`}
      </div>
      ${
        current
          ? nothing
          : this.#button(id, sessions.close, sessions.closeLong(name), sessions.confirm, () =>
              this.#close(sessions.closed, (client) =>
                outcome(client.DELETE("/api/v1/profile/sessions/{id}", { params }))
              )
            )
      }
    </li>`
  }

  #button(id: string, label: string, longLabel: string, question: string, close: () => void) {
    const { words } = this.host
    if (this.#closing !== id) {
      return html`<div>
        <button type="button" part="button" data-close=${id} aria-label=${longLabel} @click=${() => this.#choose(id)}>${label}</button>
      </div>`
    }
    return html`<div class="confirm" role="group" aria-label=${question} tabindex="-1">
      <p>${question}</p>
      <div class="row">
        ${busyButton(words.profile.sessions.confirmed, this.request.busy, words.common.loading, close)}
        <button type="button" part="button" @click=${() => this.#choose(undefined)}>${words.common.cancel}</button>
      </div>
    </div>`
  }
}
