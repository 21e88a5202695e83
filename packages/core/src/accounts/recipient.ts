import type { Recipient } from "../mail/Outbox.ts"
import type { Language } from "../platform/text/Language.ts"

/** A person as mails greet them. */
export interface Person {
  readonly givenName: string
  readonly familyName: string
  readonly language: Language
}

export const recipientOf = (person: Person, mail: string): Recipient => ({
  mail,
  name: `${person.givenName} ${person.familyName}`,
  language: person.language
})
