import { Schema } from "effect"

/** What a family types of a mandate. */
export const MandateField = Schema.Literals(["holder", "iban", "name"])
export type MandateField = typeof MandateField.Type

/** Why a field is refused; `unchanged`: the mandate names this account already; `differs`: it is not the name of who is signed in. */
export const MandateRule = Schema.Literals([
  "required",
  "too-long",
  "unreadable",
  "country",
  "length",
  "mistyped",
  "not-sepa",
  "unchanged",
  "differs"
])
export type MandateRule = typeof MandateRule.Type

/** Fields cannot be as they were typed. */
export class MandateUnfit extends Schema.TaggedError<MandateUnfit>()("MandateUnfit", {
  problems: Schema.Array(
    Schema.Struct({ field: MandateField, rule: MandateRule, limit: Schema.optionalKey(Schema.Int) })
  )
}) {}

/** The household has a mandate at this régie that holds. */
export class MandateActive extends Schema.TaggedError<MandateActive>()("MandateActive", {}) {}

/** The régie debits nobody. */
export class RegieDebitsNothing extends Schema.TaggedError<RegieDebitsNothing>()("RegieDebitsNothing", {}) {}
