import { html, nothing } from "lit"
import { dataOf } from "../api/failure.ts"
import { busyButton } from "../base/busyButton.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { type Answered, answerView } from "./answerView.ts"
import type { Wish } from "./Basket.ts"
import type { PlanningHost, StepView } from "./PlanningHost.ts"
import type { AskingWords } from "./requests/askingWords.ts"
import { type ChangesAnswer, spotKey } from "./types.ts"
import { capital, dayName } from "./when.ts"

/** What has been chosen, to look through and to confirm; then what became of it. */
export class BasketStep implements StepView {
  readonly #host: PlanningHost
  readonly #sending: RequestController<ChangesAnswer>
  #answer: Answered | undefined
  /** What is said where places are asked for, once it has come. */
  #asking: AskingWords | undefined

  constructor(host: PlanningHost) {
    this.#host = host
    this.#sending = new RequestController(host)
  }

  async open() {
    this.clear()
    await this.#readAsking()
  }

  async #readAsking() {
    const { wishes } = this.#host.basket
    if (!wishes.some(({ byRequest }) => byRequest)) return
    const module = await import("./requests/askingWords.ts").catch(() => undefined)
    this.#asking = module?.askingWords(this.#host, wishes)
    this.#host.requestUpdate()
  }

  clear() {
    this.#answer = undefined
    this.#asking = undefined
    this.#sending.clear()
  }

  readonly #confirm = async () => {
    const { basket, focusing } = this.#host
    const { wishes } = basket
    const body = basket.request()
    const came = await this.#sending.run(() =>
      this.#host.ask((client) => dataOf(client.POST("/api/v1/planning/changes", { body })))
    )
    const { data, trouble } = this.#sending
    if (!came || data === undefined) {
      if (trouble?.code === "key-reused") basket.forgetKey()
      return focusing.notice()
    }
    // where nothing was kept the choice stays, to be changed
    basket.answered(data.kept ? data.lines : [])
    this.#answer = { ...data, sent: this.#asking?.sent, wishes: new Map(wishes.map((wish) => [spotKey(wish), wish])) }
    this.#host.requestUpdate()
    if (data.kept) this.#host.changed()
    else this.#host.refresh()
    await focusing.step()
  }

  /** Takes out what was refused, and asks for the rest. */
  readonly #without = async () => {
    const { basket } = this.#host
    for (const line of this.#answer?.lines ?? []) {
      if (line.code !== null && line.code !== "other-line-refused") basket.take(line)
    }
    this.#answer = undefined
    await this.#confirm()
  }

  readonly #change = () => {
    this.#answer = undefined
    this.#host.requestUpdate()
    void this.#host.focusing.step()
  }

  view(): unknown {
    if (this.#answer !== undefined) {
      return answerView(this.#host, this.#answer, {
        without: this.#without,
        change: this.#change,
        busy: this.#sending.busy
      })
    }
    const { words, basket } = this.#host
    const { title, empty } = words.planning.basket
    if (basket.size === 0) return html`${this.#host.heading(title)}<p>${empty}</p>`
    return html`${this.#host.heading(title)} ${this.#asking?.note} ${this.#lines()} ${this.#options()}
      ${this.#sending.troubleView(this.#confirm)}
      <div class="row">
        ${busyButton(this.#asking?.send ?? words.planning.basket.confirm(basket.size), this.#sending.busy, words.planning.basket.confirming, this.#confirm)}
        <button type="button" part="button" @click=${() => this.#host.leaveStep()}>${words.planning.basket.more}</button>
        <button type="button" part="button" class="plain" @click=${this.#clear}>${words.planning.basket.clear}</button>
      </div>`
  }

  readonly #clear = () => {
    this.#host.basket.clear()
    this.#host.say(this.#host.words.planning.basket.cleared)
    this.#host.leaveStep()
  }

  #lines() {
    const { basket, format } = this.#host
    return html`<div class="panel" part="section">
      ${[...Map.groupBy(basket.wishes, ({ day }) => day)].map(
        ([day, wishes]) => html`<div class="of-day">
          ${this.#host.heading(capital(dayName(format, day)), 1)}
          <ul class="lines">
            ${wishes.map((wish) => this.#line(wish, day))}
          </ul>
        </div>`
      )}
    </div>`
  }

  #line(wish: Wish, day: string) {
    const { words, format } = this.#host
    const { basket, spot } = words.planning
    const said = spot(wish.label, wish.childName, dayName(format, day))
    return html`<li>
      <span class="line-text">
        <span class="mark ${wish.action}">${basket[wish.byRequest && wish.action === "add" ? "request" : wish.action]}</span>
        <span><strong>${wish.label}</strong>, ${wish.childName}</span>
        ${wish.note === "" ? nothing : html`<span class="muted small">${capital(wish.note)}</span>`}
      </span>
      <button type="button" class="plain" part="button" @click=${() => this.#remove(wish)}>
        <span aria-hidden="true">${basket.remove}</span><span class="hidden">${basket.removeLong(said)}</span>
      </button>
    </li>`
  }

  async #remove(wish: Wish) {
    const { basket, words, focusing } = this.#host
    basket.take(wish)
    this.#asking = undefined
    void this.#readAsking()
    this.#host.requestUpdate()
    this.#host.say(words.planning.basket.removed)
    // the button that was pressed is gone
    await focusing.step()
  }

  #options() {
    const { basket, words } = this.#host
    const { mode, modes, siblings, siblingsHint } = words.planning.basket
    if (basket.size < 2) return nothing
    const choose = (chosen: keyof typeof modes) => () => {
      basket.mode = chosen
      this.#host.requestUpdate()
    }
    return html`<fieldset class="field" part="field">
        <legend>${mode}</legend>
        <div class="answers">
          ${(["all-or-nothing", "best-effort"] as const).map(
            (each) => html`<label
              ><input type="radio" name="mode" value=${each} .checked=${basket.mode === each} @change=${choose(each)} />${modes[each]}</label
            >`
          )}
        </div>
      </fieldset>
      ${
        basket.children < 2
          ? nothing
          : html`<div class="check">
            <input
              type="checkbox"
              id="siblings"
              aria-describedby="siblings-hint"
              .checked=${basket.siblingsTogether}
              @change=${() => {
                basket.siblingsTogether = !basket.siblingsTogether
              }}
            />
            <label for="siblings">${siblings}</label>
            <p class="hint" id="siblings-hint">${siblingsHint}</p>
          </div>`
      }`
  }
}
