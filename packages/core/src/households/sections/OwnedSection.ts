import type { Effect } from "effect"
import type { SqlClient } from "effect/sql"
import type { SqlError } from "effect/sql/SqlError"
import type { Fragment } from "effect/sql/Statement"
import type { Seals } from "../../platform/crypto/Seals.ts"
import type { SectionName } from "../../towns/sectionNames.ts"
import type { Section, SectionNeeds } from "./Section.ts"
import type { FamilyOwner } from "./SectionOwner.ts"
import type { FieldsOfOthers, Sharing } from "./sharing.ts"

/** A section with whose it is: it reads and writes nobody else's. */
export interface OwnedSection<Values>
  extends Pick<Section<SectionName, Values, never>, "name" | "schema" | "confidential" | "check"> {
  readonly owner: FamilyOwner
  readonly fieldsOfOthers: (sharing: Sharing) => FieldsOfOthers
  readonly select: (sql: SqlClient.SqlClient) => Fragment
  readonly decode: (stored: object) => Effect.Effect<Values, never, Seals>
  readonly write: (values: Values) => Effect.Effect<void, SqlError, SectionNeeds>
  /** Undefined where the household is all there is to lock. */
  readonly lock: Effect.Effect<void, SqlError, SectionNeeds> | undefined
}

/** A section of its owner. */
export const ownedSection = <Values, Owner extends FamilyOwner>(
  {
    name,
    schema,
    confidential,
    check,
    select,
    decode,
    write,
    fieldsOfOthers = () => [],
    lock
  }: Section<SectionName, Values, Owner>,
  owner: Owner
): OwnedSection<Values> => ({
  name,
  schema,
  confidential,
  check,
  owner,
  fieldsOfOthers,
  select: (sql) => select(sql, owner),
  decode: (stored) => decode(stored, owner),
  write: (values) => write(owner, values),
  lock: lock?.(owner)
})
