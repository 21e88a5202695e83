import { Context, Effect } from "effect"
import type { Language } from "../platform/text/Language.ts"
import type { Enclosure } from "./MailTransport.ts"

/** A file that a queued mail will have with it, named by what it is of. */
export interface Enclosed {
  readonly townId: string
  /** The payment whose receipt it is. */
  readonly receiptOf?: string
  /** The order of meals whose numbers it has. */
  readonly mealOrder?: string
  readonly language: Language
}

/** Makes the files that go with mails, when they leave: the area that knows how provides it. By default mails leave without. */
export const Enclosures = Context.Reference<(enclosed: Enclosed) => Effect.Effect<Enclosure | undefined>>(
  "@portail-familles/core/mail/Enclosures",
  { defaultValue: () => () => Effect.succeed(undefined) }
)
