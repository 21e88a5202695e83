import type { Recipient } from "../mail/Outbox.ts"

/** A person as mails greet them. */
export interface Person {
  readonly givenName: string
  readonly familyName: string
  readonly language: "fr" | "en"
}

export const recipientOf = (person: Person, mail: string): Recipient => ({
  mail,
  name: `${person.givenName} ${person.familyName}`,
  language: person.language
})
