import { Schema } from "effect"

/** Decimals of a number as it is typed: `3.255` has three. */
const decimalsOf = (value: number): number => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0

/** Refuses a number of more decimals. */
export const ofDecimals = (most: number, what: string) =>
  Schema.makeFilter((value: number) => decimalsOf(value) <= most || `Expected ${what} of at most ${most} decimals`)

/** The highest quotient that is taken for one, in euros. */
export const highestQuotient = 100_000

/** A quotient familial in euros; the CAF's are whole, other reckonings have cents. */
export const QuotientEuros = Schema.Finite.check(
  ofDecimals(2, "a quotient"),
  Schema.isBetween({ minimum: 0, maximum: highestQuotient })
)

/** Whether an amount in euros can be a quotient, wherever it was typed. */
export const isQuotient = Schema.is(QuotientEuros)

/** An amount in euros in cents. */
export const centsOfQuotient = (euros: number): number => Math.round(euros * 100)

/** Who gave a quotient. */
export const QuotientSource = Schema.Literals(["family", "staff", "import", "api-particulier"])
export type QuotientSource = typeof QuotientSource.Type

/** A quotient of a household, and when it holds; days are ISO. */
export const QuotientFact = Schema.Struct({
  householdId: Schema.String,
  cents: Schema.Int,
  source: QuotientSource,
  from: Schema.String,
  /** The last day; null: until another one begins. */
  until: Schema.NullOr(Schema.String),
  /** What shows it: a reference, or a link of the benefit fund's; empty where nobody said. */
  proof: Schema.String,
  recordedAt: Schema.Date
})
export type QuotientFact = typeof QuotientFact.Type

/** A quotient as staff read it, with its household's reference and name. */
export interface HouseholdQuotient extends QuotientFact {
  readonly householdRef: string
  readonly householdName: string
  /** When a newer fact of the same day took its place. */
  readonly supersededAt: Date | null
  /** Who of staff; null: the family itself, or a program. */
  readonly recordedBy: string | null
}

/** The fact in force on an ISO day: the last that has begun, unless it has ended; null where the quotient is not known. */
export const quotientOn = (facts: ReadonlyArray<QuotientFact> | undefined, day: string): QuotientFact | null => {
  let last: QuotientFact | null = null
  for (const fact of facts ?? []) if (fact.from <= day && (last === null || fact.from > last.from)) last = fact
  return last === null || (last.until !== null && last.until < day) ? null : last
}
