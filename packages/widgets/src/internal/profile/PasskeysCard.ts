import { html, nothing } from "lit"
import { passkeys } from "../../words/fr/passkeys.ts"
import type { Schemas } from "../api/client.ts"
import { dataOf, outcome, troubleOf } from "../api/failure.ts"
import { busyButton } from "../base/busyButton.ts"
import { icon } from "../base/icons.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { knowsPasskeys, onPortal } from "../login/webauthn.ts"
import { NewPasskey } from "./NewPasskey.ts"
import { PasskeyName } from "./PasskeyName.ts"
import { ProfileCard, type ProfileHost } from "./ProfileCard.ts"

type Passkey = Schemas["Passkey"]

/** The passkeys of the account: each can be renamed and removed, and new ones added with the password. */
export class PasskeysCard extends ProfileCard {
  readonly #list = new RequestController<ReadonlyArray<Passkey>>(this.host)
  readonly #new: NewPasskey
  readonly #name: PasskeyName
  /** Which one is to be removed, until that is confirmed. */
  #removing: string | undefined

  constructor(host: ProfileHost) {
    super(host)
    this.#new = new NewPasskey(host, (passkey) => this.#added(passkey))
    this.#name = new PasskeyName(host, (passkey) => this.#renamed(passkey))
  }

  get #words() {
    return this.host.area("passkeys", passkeys)
  }

  forget() {
    this.#list.clear()
    this.clear()
    this.#new.close()
    this.#name.close()
    this.#removing = undefined
    this.done = undefined
  }

  load() {
    return this.#list.run(() => this.host.ask((client) => dataOf(client.GET("/api/v1/profile/passkeys"))))
  }

  async #changed(done: string) {
    await this.load()
    await this.say(done, "[data-section=passkeys] .heading")
  }

  #added({ name }: Passkey) {
    return this.#changed(this.#words.added(name))
  }

  #renamed({ name }: Passkey) {
    return this.#changed(this.#words.renamed(name))
  }

  #choose(id: string | undefined) {
    const before = this.#removing
    this.#new.close()
    this.#name.close()
    this.set(() => {
      this.#removing = id
    })
    void this.host.focusing.on(id === undefined ? `[data-remove="${before}"]` : ".confirm")
  }

  async #remove(passkey: Passkey): Promise<void> {
    const { id, name } = passkey
    const removed = await this.run(
      async () => {
        const params = { path: { id } }
        await this.host
          .ask((client) => outcome(client.DELETE("/api/v1/profile/passkeys/{id}", { params })))
          .catch((thrown: unknown) => {
            // it was removed elsewhere: what was wanted
            if (troubleOf(thrown).code !== "passkey-unknown") throw thrown
          })
      },
      () => this.#remove(passkey)
    )
    if (!removed) return
    this.#removing = undefined
    await this.#changed(this.#words.removed(name))
  }

  render() {
    const words = this.#words
    return html`<section class="panel" part="section" data-section="passkeys" aria-label=${words.title}>
      <div class="top">${this.host.heading(words.title, 1)}</div>
      ${this.done === undefined ? nothing : html`<p class="done">${icon("check")} <span>${this.done}</span></p>`}
      <p class="muted">${words.intro}</p>
      ${this.troubleView()} ${this.#list.render(this.#list.data, (list) => this.#listView(list))}
    </section>`
  }

  #listView(list: ReadonlyArray<Passkey>) {
    const words = this.#words
    return html`${
      list.length === 0
        ? html`<p class="muted">${words.none}</p>`
        : html`<ul class="sessions">
            ${list.map((passkey) => this.#item(passkey))}
          </ul>`
    }
    ${this.#addView()}`
  }

  #addView() {
    const words = this.#words
    const { base } = this.host
    if (!onPortal(base)) {
      return html`<p>${words.elsewhere} <a href="${base}/espace/profil">${words.goThere}</a></p>`
    }
    if (!knowsPasskeys()) return html`<p class="muted">${words.unsupported}</p>`
    return this.#new.render(() => {
      this.#name.close()
      this.#removing = undefined
      this.done = undefined
    })
  }

  #item(passkey: Passkey) {
    const { format } = this.host
    const words = this.#words
    const { id, name, device, backedUp, createdAt, lastUsedAt } = passkey
    if (this.#name.id === id) return html`<li>${this.#name.render()}</li>`
    return html`<li>
      <div class="about">
        <strong>${name}</strong>
        ${device === "" ? nothing : html`<span class="muted small">${words.device(device)}</span>`}
        ${backedUp ? html`<span class="muted small">${words.backedUp}</span>` : nothing}
        <span class="muted small">${words.created(format.instant(createdAt))}</span>
        <span class="muted small">${lastUsedAt === null ? words.neverUsed : words.used(format.instant(lastUsedAt))}</span>
      </div>
      ${this.#removing === id ? this.#confirmView(passkey) : this.#buttons(passkey)}
    </li>`
  }

  #buttons(passkey: Passkey) {
    const words = this.#words
    const { id, name } = passkey
    return html`<div class="row">
      <button type="button" part="button" aria-label=${words.renameLong(name)} @click=${() => this.#rename(passkey)}>
        ${words.rename}
      </button>
      <button type="button" part="button" data-remove=${id} aria-label=${words.removeLong(name)} @click=${() => this.#choose(id)}>
        ${words.remove}
      </button>
    </div>`
  }

  #rename(passkey: Passkey) {
    this.#new.close()
    this.#removing = undefined
    this.done = undefined
    this.#name.open(passkey)
  }

  #confirmView(passkey: Passkey) {
    const words = this.#words
    const { common } = this.host.words
    const question = words.confirmRemove(passkey.name)
    return html`<div class="confirm" role="group" aria-label=${question} tabindex="-1">
      <p>${question}</p>
      <div class="row">
        ${busyButton(words.confirmed, this.request.busy, common.loading, () => this.#remove(passkey))}
        <button type="button" part="button" @click=${() => this.#choose(undefined)}>${common.cancel}</button>
      </div>
    </div>`
  }
}
