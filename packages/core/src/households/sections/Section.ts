import type { Effect, Schema } from "effect"
import type { SqlClient } from "effect/sql"
import type { SqlError } from "effect/sql/SqlError"
import type { Fragment } from "effect/sql/Statement"
import type { Seals } from "../../platform/crypto/Seals.ts"
import type { Ids } from "../../platform/ids/Ids.ts"
import type { SectionName } from "../../towns/sectionNames.ts"
import type { TownSettings } from "../../towns/Town.ts"
import type { FieldProblem } from "../FieldProblem.ts"
import type { Needs } from "./needs.ts"
import type { SectionOwner } from "./SectionOwner.ts"
import type { FieldsOfOthers, Sharing } from "./sharing.ts"

/** What a form is checked against besides itself; `today` is an ISO day in Paris. */
export interface CheckContext<Values> {
  readonly settings: TownSettings
  readonly today: string
  readonly before: Values
  /** Birth dates of the household's adults, as ISO days. */
  readonly parentsBorn: ReadonlyArray<string>
  readonly sharing: Sharing
}

/** Values as they will be kept, and the fields that cannot be. */
export interface Checked<Values> {
  readonly values: Values
  readonly problems: ReadonlyArray<FieldProblem>
}

/** What sections are stored with: a database, new ids, and seals for what is confidential. */
export type SectionNeeds = SqlClient.SqlClient | Ids | Seals

/**
 * A section of a file: the shape of its values, the pure rule that judges a form, and how they are stored. Many sections are read by
 * one query: each gives a subquery with one JSON document.
 */
export interface Section<Name extends SectionName, Values, Owner extends SectionOwner> {
  readonly name: Name
  readonly schema: Schema.Codec<Values, unknown>
  /** Whether the log must not say what changed, only that it did. */
  readonly confidential: boolean
  /** A scalar subquery; null where there is nothing to have the section, such as another guardian. */
  readonly select: (sql: SqlClient.SqlClient, owner: Owner) => Fragment
  /** The values of such a document, as the family reads them. */
  readonly decode: (stored: object, owner: Owner) => Effect.Effect<Values, never, Seals>
  readonly check: (typed: Values, context: CheckContext<Values>) => Checked<Values>
  readonly write: (owner: Owner, values: Values) => Effect.Effect<void, SqlError, SectionNeeds>
  /** What others decide about too: a change of it waits for the town, whatever its policy. Nothing unless said. */
  readonly fieldsOfOthers?: (sharing: Sharing) => FieldsOfOthers
  /** What is locked, after the household, while the section changes; nothing where the household is all of it. */
  readonly lock?: (owner: Owner) => Effect.Effect<void, SqlError, SectionNeeds>
}

/** The first row of a query as a JSON document, for a section's `select`. */
export const asDocument = (sql: SqlClient.SqlClient, query: Fragment): Fragment =>
  sql`(select to_jsonb(d) from (${query}) d)`

/** A section of whatever values. */
// biome-ignore lint/suspicious/noExplicitAny: it reads what it wrote
export type AnySection<Owner extends SectionOwner> = Section<SectionName, any, Owner>

/** A section as a family reads it. */
export interface SectionView<Values> {
  /** Of these very values: a change says which it was made from. */
  readonly version: string
  readonly values: Values
  readonly waiting: { readonly values: Values; readonly askedAt: Date } | null
  /** Whether every change waits; a change of what others decide about too does so without it. */
  readonly onApproval: boolean
  readonly needs: Needs
  readonly verify: boolean
  readonly verified: boolean
}

type ValuesOf<S> = S extends Section<infer _Name, infer Values, infer _Owner> ? Values : never

/** Sections by the names a reader gives them; null where there is nothing to have one. */
export type SectionViews<Sections> = {
  readonly [Key in keyof Sections]: SectionView<ValuesOf<Sections[Key]>> | null
}
