import { Effect, Schema } from "effect"

/** Who collects an invoice: a cash office of the town, or the Trésor public by a titre each or by the article of a rôle. */
export const CollectionKind = Schema.Literals(["regie", "titre", "role"])
export type CollectionKind = typeof CollectionKind.Type

const matching = (pattern: RegExp, what: string) =>
  Schema.String.check(Schema.makeFilter((text) => pattern.test(text) || `Expected ${what}`))
const written = (longest: number) =>
  Schema.String.check(Schema.isTrimmed(), Schema.isMinLength(1), Schema.isMaxLength(longest))
const first = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 9_000_000 })).pipe(
  Schema.withDecodingDefaultKey(Effect.succeed(1))
)

/** What both have: whose money it is, who collects it, and what the law wants written (french-rules.md 2.2, 3.3). */
const treasury = {
  /** SIRET of the body whose budget it is: the town, a CCAS, a caisse des écoles. */
  siret: matching(/^[0-9]{14}$/, "a SIRET of 14 digits"),
  /** Codes of the body and of its budget at the Trésor public. */
  body: matching(/^[0-9A-Z]{3}$/, "3 digits or capitals, as 021"),
  budget: matching(/^[0-9A-Z]{2}$/, "2 digits or capitals, as 00"),
  /** The comptable public: codique, name, address line by line. */
  office: Schema.Struct({
    code: matching(/^[0-9]{6,7}$/, "a codique of 6 or 7 digits"),
    name: written(38),
    address: Schema.Array(written(70)).check(Schema.isMinLength(1))
  }),
  /** Local product code; PayFiP's reference of a rôle begins with its two digits. */
  product: matching(/^[0-9]{2}[0-9A-Z]{2}$/, "4 signs of which the first two are digits, as 0701"),
  /** Who signs the bordereau: first name, name and quality, without which a claim is void (CGCT L.1617-5). */
  issuer: written(120),
  /** The court before which the debt is contested. */
  court: written(120),
  /** Where the portal's own numbers begin in a year, when the town's accounts have others of the same budget. */
  firstBordereau: first
}

const RegieCollection = Schema.Struct({ kind: Schema.Literal("regie") })

/** Each invoice is a titre de recettes: numbered in the year and the budget. */
const TitreCollection = Schema.Struct({
  kind: Schema.Literal("titre"),
  ...treasury,
  /** The account of the budget that is credited: 7067 and the like. */
  account: matching(/^[0-9]{3,8}$/, "an account of 3 to 8 digits"),
  firstPiece: first
})

/** All invoices of a run are one rôle: an article each, numbered in the rôle. */
const RoleCollection = Schema.Struct({
  kind: Schema.Literal("role"),
  ...treasury,
  /** One digit, which the comptable gives. */
  period: matching(/^[0-9]$/, "one digit").pipe(Schema.withDecodingDefaultKey(Effect.succeed("1")))
})

/** What the Trésor public collects, in either way. */
export const TreasuryCollection = Schema.Union([TitreCollection, RoleCollection])
export type TreasuryCollection = typeof TreasuryCollection.Type

/** How what a régie of the town's file bills is collected. */
export const Collection = Schema.Union([RegieCollection, TitreCollection, RoleCollection])
export type Collection = typeof Collection.Type

/** Cents under which the Trésor public takes no claim (CGCT D.1611-1). */
const leastClaimCents = 1500

/** The least that is claimed of a household, in cents: what the town says, or more where the law does. */
export const leastClaim = (regie: { readonly minimumCents: number; readonly collection: Collection }): number =>
  regie.collection.kind === "regie" ? regie.minimumCents : Math.max(regie.minimumCents, leastClaimCents)
