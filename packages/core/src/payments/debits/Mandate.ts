import { Schema } from "effect"
import { Language } from "../../platform/text/Language.ts"
import { monthsAfter } from "../../platform/time/days.ts"

/** Why a mandate ended: the family took it back, the régie closed it, the bank or its 36 months did. */
export const MandateEnd = Schema.Literals(["revoked", "closed", "refused-by-bank", "household-left"])
export type MandateEnd = typeof MandateEnd.Type

/** `lapsed`: nothing was debited for 36 months (SEPA core rulebook 4.1): a new one must be signed. */
export const MandateState = Schema.Literals(["active", "lapsed", "ended"])
export type MandateState = typeof MandateState.Type

/** What may be read of a mandate without opening its account. Days are ISO days. */
export const MandateRow = Schema.Struct({
  id: Schema.String,
  householdId: Schema.String,
  household: Schema.String,
  householdRef: Schema.String,
  regieCode: Schema.String,
  /** Référence unique du mandat (RUM). */
  reference: Schema.String,
  /** The last four signs of the account. */
  ibanEnd: Schema.String,
  signedOn: Schema.String,
  lastDebitOn: Schema.NullOr(Schema.String),
  endedOn: Schema.NullOr(Schema.String),
  endReason: Schema.NullOr(MandateEnd),
  /** Who signed it on screen; null: it was signed on paper, or with another program. */
  accountId: Schema.NullOr(Schema.String)
})
export type MandateRow = typeof MandateRow.Type

export interface Mandate extends MandateRow {
  readonly state: MandateState
}

/** What a family signed on screen, as its mandate is printed: the creditor as it was called then. */
export const MandateSignature = Schema.Struct({
  name: Schema.String,
  addressLines: Schema.Array(Schema.String),
  language: Language,
  creditor: Schema.String,
  creditorIdentifier: Schema.String,
  creditorAddress: Schema.Array(Schema.String),
  /** ISO instant. */
  at: Schema.String
})
export type MandateSignature = typeof MandateSignature.Type

/** The account that a mandate lets debit, and how it was signed on screen if it was; sealed at rest. */
export const MandateAccount = Schema.Struct({
  holder: Schema.String,
  iban: Schema.String,
  bic: Schema.String,
  signature: Schema.optionalKey(MandateSignature)
})
export type MandateAccount = typeof MandateAccount.Type

/** What a mandate's account is sealed for. */
export const mandatePlace = (townId: string, mandateId: string): string => `debit-mandate ${townId} ${mandateId}`

/** What an account that was debited before is sealed for. */
export const formerAccountPlace = (townId: string, id: string): string => `debit-account ${townId} ${id}`

const lapseMonths = 36

/** Where a mandate stands on an ISO day. */
export const mandateState = (
  { endedOn, signedOn, lastDebitOn }: Pick<MandateRow, "endedOn" | "signedOn" | "lastDebitOn">,
  day: string
): MandateState => {
  if (endedOn !== null) return "ended"
  const since = lastDebitOn !== null && lastDebitOn > signedOn ? lastDebitOn : signedOn
  return day > monthsAfter(since, lapseMonths) ? "lapsed" : "active"
}

/** The town has no mandate of this reference that is not ended. */
export class MandateNotFound extends Schema.TaggedError<MandateNotFound>()("MandateNotFound", {
  reference: Schema.String
}) {}
