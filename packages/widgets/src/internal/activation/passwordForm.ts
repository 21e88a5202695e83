import { html, nothing } from "lit"
import type { BaseWords, Words } from "../../words/fr.ts"
import type { Trouble } from "../api/failure.ts"
import { busyButton } from "../base/busyButton.ts"
import { errorSummary, type Mistake, passwordField } from "../base/fields.ts"
import type { Format } from "../base/format.ts"
import { icon } from "../base/icons.ts"
import { troubleBox } from "../base/parts.ts"

export const minimumLength = 12

type ActivationWords = BaseWords & Pick<Words, "activation">

interface Typed {
  readonly password: string
  readonly confirmation: string
}

interface PasswordForm {
  readonly words: ActivationWords
  readonly format: Format
  readonly mail: string
  readonly typed: Typed
  readonly mistakes: ReadonlyArray<Mistake>
  readonly trouble: Trouble | undefined
  readonly shown: boolean
  readonly busy: boolean
  readonly type: (typed: Partial<Typed>) => void
  readonly toggle: () => void
  readonly goTo: (field: string) => void
  readonly submit: (event: Event) => void
}

function lengthMeter(words: ActivationWords, password: string) {
  const count = [...password].length
  if (count === 0) return nothing
  const enough = count >= minimumLength
  return html`<p class="meter ${enough ? "enough" : ""}">
    ${enough ? icon("check") : nothing}${enough ? words.activation.longEnough : words.activation.length(count, minimumLength)}
  </p>`
}

/** The choice of a password, typed twice; the mail address is there for password managers. */
export function passwordForm({ words, mistakes, typed, shown, toggle, ...form }: PasswordForm) {
  const common = { autocomplete: "new-password", mistakes, words, shown, toggle } as const
  return html`<form novalidate @submit=${form.submit}>
    ${form.trouble === undefined ? nothing : troubleBox(words, form.format, form.trouble)}
    ${errorSummary(words, mistakes, form.goTo)}
    <input class="hidden" type="email" autocomplete="username" tabindex="-1" aria-hidden="true" readonly .value=${form.mail} />
    <div class="stack wide">
      ${passwordField({
        ...common,
        id: "new-password",
        label: words.activation.password,
        hint: words.activation.rule(minimumLength),
        value: typed.password,
        input: (password) => form.type({ password })
      })}
      ${lengthMeter(words, typed.password)}
    </div>
    ${passwordField({
      ...common,
      id: "confirmation",
      label: words.activation.confirmation,
      value: typed.confirmation,
      input: (confirmation) => form.type({ confirmation })
    })}
    <div>${busyButton(words.activation.submit, form.busy, words.activation.submitting)}</div>
  </form>`
}
