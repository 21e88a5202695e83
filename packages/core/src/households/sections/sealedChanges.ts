import { Effect, Schema } from "effect"
import type { SqlClient } from "effect/sql"
import type { Seals } from "../../platform/crypto/Seals.ts"
import type { Sealed } from "../../platform/crypto/seal.ts"
import { newId } from "../../platform/ids/Ids.ts"
import { now } from "../../platform/time/now.ts"
import type { SectionName } from "../../towns/sectionNames.ts"
import type { AnySection, Section, SectionPlace } from "./Section.ts"

/** Where a waiting change belongs: sealed for there, it opens nowhere else. */
export const sealedPlace = (place: SectionPlace, section: SectionName): string =>
  `section-change ${place.townId} ${place.householdId} ${place.subjectId} ${section}`

/** What a change that waits asks for. Dies when it cannot be opened, or is no such section any more. */
export const openedChange = <Name extends SectionName, Values>(
  seals: Seals["Service"],
  place: SectionPlace,
  section: Section<Name, Values>,
  sealed: Sealed
): Effect.Effect<Values> =>
  seals.openJson(sealedPlace(place, section.name), sealed).pipe(
    Effect.flatMap((plain) => Schema.decodeUnknownEffect(section.schema)(plain)),
    Effect.orDie
  )

/** Hands a change to the town, sealed, in the caller's transaction; it takes the place of one that waited. */
export const askChange = Effect.fnUntraced(function* (
  sql: SqlClient.SqlClient,
  seals: Seals["Service"],
  place: SectionPlace,
  accountId: string,
  section: AnySection,
  version: string,
  values: unknown
) {
  const at = yield* now
  const { keyId, bytes } = seals.sealJson(sealedPlace(place, section.name), values)
  yield* sql`update section_changes set state = 'replaced', sealed = null, decided_at = ${at}
    where town_id = ${place.townId} and household_id = ${place.householdId} and section = ${section.name}
      and subject_id = ${place.subjectId} and state = 'waiting'`
  yield* sql`insert into section_changes
      (town_id, id, household_id, section, subject_id, account_id, made_from, key_id, sealed, state, asked_at)
    values (${place.townId}, ${yield* newId}, ${place.householdId}, ${section.name}, ${place.subjectId}, ${accountId}, ${version},
      ${keyId}, ${bytes}, 'waiting', ${at})`
})
