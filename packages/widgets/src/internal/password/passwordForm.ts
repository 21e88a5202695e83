import { html } from "lit"
import type { BaseWords } from "../../words/fr.ts"
import { busyButton } from "../base/busyButton.ts"
import { errorSummary } from "../base/fields.ts"
import type { NewPassword } from "./NewPassword.ts"

interface PasswordForm {
  readonly words: BaseWords
  readonly choice: NewPassword
  readonly mail: string
  readonly busy: boolean
  readonly submitLabel: string
  readonly busyLabel: string
  /** What went wrong, above the fields. */
  readonly trouble: unknown
  readonly goTo: (field: string) => void
  readonly submit: () => void
}

/** The form behind a mailed link that sets a password. */
export const passwordForm = ({ words, choice, mail, ...form }: PasswordForm) =>
  html`<form
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault()
      if (choice.check()) form.submit()
    }}
  >
    ${form.trouble} ${errorSummary(words, choice.mistakes, form.goTo)} ${choice.fields(words, mail)}
    <div>${busyButton(form.submitLabel, form.busy, form.busyLabel)}</div>
  </form>`
