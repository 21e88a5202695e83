import { html, type ReactiveController } from "lit"
import { password as frenchWords } from "../../words/fr/password.ts"
import type { BaseWords } from "../../words/fr.ts"
import type { Trouble } from "../api/failure.ts"
import { type Mistake, passwordField } from "../base/fields.ts"
import type { PortailElement } from "../base/PortailElement.ts"
import { type Level, strengthView } from "./strengthView.ts"

const minimumLength = 12
const untilTypingRests = 900

/** Two fields for a new password, with its strength as it is typed. */
export class NewPassword implements ReactiveController {
  readonly #host: PortailElement
  readonly #own: () => ReadonlyArray<string>
  #estimate: ((password: string, own: ReadonlyArray<string>) => number) | undefined
  #confirmation = ""
  #revealed = false
  #announced: Level = "none"
  #rest: ReturnType<typeof setTimeout> | undefined
  password = ""
  mistakes: ReadonlyArray<Mistake> = []

  /** `own` gives names and addresses, which a password must not be made of. */
  constructor(host: PortailElement, own: () => ReadonlyArray<string>) {
    this.#host = host
    this.#own = own
    host.addController(this)
  }

  hostDisconnected() {
    clearTimeout(this.#rest)
  }

  get #words() {
    return this.#host.area("password", frenchWords)
  }

  get #level(): Level {
    const { length } = [...this.password]
    if (length === 0) return "none"
    if (length < minimumLength) return "short"
    if (this.#estimate === undefined) return "unknown"
    const score = this.#estimate(this.password, this.#own())
    return score < 3 ? "weak" : score === 3 ? "good" : "strong"
  }

  #change(change: () => void) {
    change()
    this.#host.requestUpdate()
  }

  /** The estimate comes when somebody is about to type. */
  async #prepare() {
    if (this.#estimate !== undefined) return
    const { estimate } = await import("./estimate.ts").catch(() => ({ estimate: undefined }))
    this.#change(() => {
      this.#estimate = estimate
    })
  }

  #type(password: string) {
    this.#change(() => {
      this.password = password
    })
    clearTimeout(this.#rest)
    this.#rest = setTimeout(
      () =>
        this.#change(() => {
          this.#announced = this.#level
        }),
      untilTypingRests
    )
  }

  clear() {
    clearTimeout(this.#rest)
    this.#change(() => {
      this.password = ""
      this.#confirmation = ""
      this.#revealed = false
      this.#announced = "none"
      this.mistakes = []
    })
  }

  #mistaken(): ReadonlyArray<Mistake> {
    const tooShort = () => this.#words.refusals["too-short"](minimumLength)
    if ([...this.password].length < minimumLength) return [{ field: "new-password", say: tooShort }]
    if (this.password === this.#confirmation) return []
    return [{ field: "confirmation", say: () => this.#words.different }]
  }

  /** What can be seen without the portal; the first field that is mistaken takes the focus, unless there are `others` before. */
  check(others: ReadonlyArray<Mistake> = []) {
    this.#change(() => {
      this.mistakes = [...others, ...this.#mistaken()]
    })
    void this.#host.focusing.mistake(this.mistakes)
    return this.mistakes.length === 0
  }

  /** Explains the portal's refusal of the password; false when it is about something else. */
  explain(trouble: Trouble) {
    if (trouble.code !== "password-refused") return false
    const { rule, limit } = trouble
    this.#change(() => {
      this.mistakes = [{ field: "new-password", say: () => this.#words.refusals[rule](limit) }]
    })
    void this.#host.focusing.mistake(this.mistakes)
    return true
  }

  /** The fields; `mail` is there for password managers, which want to know whose password it is. */
  fields(words: BaseWords, mail: string) {
    const common = {
      autocomplete: "new-password",
      mistakes: this.mistakes,
      words,
      revealed: this.#revealed,
      toggle: () =>
        this.#change(() => {
          this.#revealed = !this.#revealed
        })
    } as const
    return html`<input class="hidden" type="email" autocomplete="username" tabindex="-1" aria-hidden="true" readonly .value=${mail} />
      <div class="stack wide">
        ${passwordField({
          ...common,
          id: "new-password",
          label: this.#words.label,
          hint: this.#words.rule(minimumLength),
          value: this.password,
          focused: () => this.#prepare(),
          input: (password) => this.#type(password)
        })}
        ${strengthView(this.#words, this.#level, minimumLength - [...this.password].length, this.#announced)}
      </div>
      ${passwordField({
        ...common,
        id: "confirmation",
        label: this.#words.confirmation,
        value: this.#confirmation,
        input: (confirmation) => {
          this.#confirmation = confirmation
        }
      })}`
  }
}
