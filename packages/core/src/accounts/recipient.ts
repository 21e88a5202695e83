import { Schema } from "effect"
import type { Recipient } from "../mail/Outbox.ts"
import { Language } from "../platform/text/Language.ts"

/** A person as mails greet them. */
export const Person = Schema.Struct({ givenName: Schema.String, familyName: Schema.String, language: Language })
export type Person = typeof Person.Type

/** Somebody with an account as a mail reaches them; `mail` may be another address than the account's. */
export const recipientOf = (person: Person, mail: string, accountId: string | null): Recipient => ({
  accountId,
  mail,
  name: `${person.givenName} ${person.familyName}`,
  language: person.language
})
