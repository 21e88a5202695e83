import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import { Seals } from "../../platform/crypto/Seals.ts"
import type { Sealed } from "../../platform/crypto/seal.ts"
import { Ids } from "../../platform/ids/Ids.ts"
import { now } from "../../platform/time/now.ts"
import type { SectionName } from "../../towns/sectionNames.ts"
import type { OwnedSection } from "./OwnedSection.ts"
import { type FamilyOwner, subjectIdOf } from "./SectionOwner.ts"

/** What became of a change that a family handed to its town. */
export const ChangeState = Schema.Literals(["waiting", "approved", "refused", "replaced"])
export type ChangeState = typeof ChangeState.Type

/** Which change of a section a row holds. */
export interface ChangeKey {
  readonly townId: string
  readonly householdId: string
  readonly subjectId: string
  readonly section: SectionName
}

/** What a waiting change is sealed for: it opens nowhere else. */
export const changeSealContext = ({ townId, householdId, subjectId, section }: ChangeKey): string =>
  `section-change ${townId} ${householdId} ${subjectId} ${section}`

const keyOf = (owner: FamilyOwner, section: SectionName): ChangeKey => ({
  townId: owner.townId,
  householdId: owner.householdId,
  subjectId: subjectIdOf(owner),
  section
})

/** Changes that wait for a town, as a relation of every town's: for areas that list them. */
export const waitingSectionChanges = (sql: SqlClient.SqlClient) =>
  sql`(select town_id, id, section, household_id, subject_id, account_id, made_from, key_id, sealed, asked_at
    from section_changes where state = 'waiting')`

/** What is sealed of a change: the values, and the version of those that it was made from, which tells of few answers by itself. */
interface SealedChange<Values> {
  readonly madeFrom: string
  readonly values: Values
}

/** A change as it is stored; `madeFrom` stands beside the seal only until {@link sealOrigins} has run. */
export interface StoredSectionChange extends Sealed {
  readonly madeFrom: string
}

/** Opens what a change asks for. Dies when it cannot be opened, or is no such section any more. */
export const openSectionChange = Effect.gen(function* () {
  const seals = yield* Seals
  return <Values>(
    { owner, name, schema }: OwnedSection<Values>,
    { madeFrom, ...sealed }: StoredSectionChange
  ): Effect.Effect<SealedChange<Values>> =>
    seals.openJson(changeSealContext(keyOf(owner, name)), sealed).pipe(
      // sealed below, by this very code
      Effect.map((plain) => (madeFrom === "" ? (plain as SealedChange<unknown>) : { madeFrom, values: plain })),
      Effect.flatMap((change) =>
        Effect.map(Schema.decodeUnknownEffect(schema)(change.values), (values) => ({ ...change, values }))
      ),
      Effect.orDie
    )
})

/** Takes back a change that waits, in the caller's transaction: a newer one says all that the family wants. Whether one waited. */
export const replaceSectionChange = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return Effect.fnUntraced(function* ({ owner, name }: Pick<OwnedSection<unknown>, "owner" | "name">) {
    const key = keyOf(owner, name)
    const replaced = yield* sql`update section_changes set state = 'replaced', sealed = null, decided_at = ${yield* now}
      where town_id = ${key.townId} and household_id = ${key.householdId} and section = ${name}
        and subject_id = ${key.subjectId} and state = 'waiting' returning id`
    return replaced.length > 0
  })
})

/** Hands a change to the town, sealed, in the caller's transaction; it takes the place of one that waited, and says whether one did. */
export const askSectionChange = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const replace = yield* replaceSectionChange
  const seals = yield* Seals
  const ids = yield* Ids
  return Effect.fnUntraced(function* <Values>(
    { owner, name }: OwnedSection<Values>,
    accountId: string,
    version: string,
    values: Values
  ) {
    const at = yield* now
    const key = keyOf(owner, name)
    const { keyId, bytes } = seals.sealJson(changeSealContext(key), {
      madeFrom: version,
      values
    } satisfies SealedChange<Values>)
    const replaced = yield* replace({ owner, name })
    yield* sql`insert into section_changes
        (town_id, id, household_id, section, subject_id, account_id, made_from, key_id, sealed, state, asked_at)
      values (${key.townId}, ${yield* ids.next}, ${key.householdId}, ${name}, ${key.subjectId}, ${accountId}, '',
        ${keyId}, ${bytes}, 'waiting', ${at})`
    return replaced
  })
})

/** Ends a change that waits, and forgets what it asked for. Whether it still waited. */
export const decideSectionChange = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return Effect.fnUntraced(function* (
    staff: StaffAccess,
    id: string,
    state: Extract<ChangeState, "approved" | "refused">,
    reason: string
  ) {
    const at = yield* now
    const decided = yield* sql`update section_changes set state = ${state}, sealed = null, decided_at = ${at},
        decided_by = ${staff.actor}, reason = ${reason}
      where town_id = ${staff.townId} and id = ${id} and state = 'waiting' returning id`
    return decided.length > 0
  })
})
