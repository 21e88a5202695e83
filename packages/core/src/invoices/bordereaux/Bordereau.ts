import { Schema } from "effect"
import type { TreasuryCollection } from "../../towns/collection.ts"

/** What the Trésor public collects: a titre each, or the articles of a rôle. */
export const BordereauKind = Schema.Literals(["titre", "role"])
export type BordereauKind = typeof BordereauKind.Type

/** A bordereau as staff list it: titres of a run, or a run's rôle. Days are ISO days, amounts cents. */
export const Bordereau = Schema.Struct({
  /** The régie's code, the exercise and the number. */
  name: Schema.String,
  regieCode: Schema.String,
  kind: BordereauKind,
  exercise: Schema.Int,
  number: Schema.Int,
  issuedOn: Schema.String,
  period: Schema.String,
  pieces: Schema.Int,
  firstPiece: Schema.Int,
  totalCents: Schema.Int,
  /** When the comptable public took it in charge; families pay online from the day after. */
  acceptedOn: Schema.NullOr(Schema.String)
})
export type Bordereau = typeof Bordereau.Type

/** An invoice as the Trésor public claims it. */
export interface TreasuryClaim {
  readonly kind: BordereauKind
  readonly exercise: number
  readonly bordereau: number
  /** Number of the titre, or of the article in its rôle. */
  readonly piece: number
  /** ISO day. */
  readonly acceptedOn: string | null
  readonly collection: TreasuryCollection
  /** What PayFiP asks for, in the groups in which it is typed. */
  readonly reference: ReadonlyArray<string>
}

/** What a claim must say of who owes it. */
export const DebtorLack = Schema.Literals(["civility", "name", "given-name", "address"])
export type DebtorLack = typeof DebtorLack.Type

/** The town has no such bordereau. */
export class BordereauNotFound extends Schema.TaggedError<BordereauNotFound>()("BordereauNotFound", {}) {}

/** Some debtors lack what the Trésor public asks of everyone: no file is written. */
export class DebtorsIncomplete extends Schema.TaggedError<DebtorsIncomplete>()("DebtorsIncomplete", {
  debtors: Schema.Array(
    Schema.Struct({ householdRef: Schema.String, household: Schema.String, lacks: Schema.Array(DebtorLack) })
  )
}) {}

/** A bordereau is taken in charge from the day on which it was issued, and not in the future. */
export class AcceptanceDayUnfit extends Schema.TaggedError<AcceptanceDayUnfit>()("AcceptanceDayUnfit", {
  issuedOn: Schema.String,
  today: Schema.String
}) {}

/** The comptable public has taken it in charge on another ISO day already. */
export class AcceptedBefore extends Schema.TaggedError<AcceptedBefore>()("AcceptedBefore", {
  acceptedOn: Schema.String
}) {}
