import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { type Counts, type Leaving, type SubjectKind, subjectKinds } from "../platform/privacy/Contribution.ts"
import { among } from "../platform/privacy/rows.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { Contributions } from "./Contributions.ts"

/** How many of each kind went: people, accounts, and what each room says that it erased. */
export type Erased = Counts

/**
 * Erases people who leave, in the caller's transaction: first each room what is about them, upper rooms first; then the rows that stand
 * for them, of which those that something keeps lose all that says who it was.
 */
export const eraseLeaving = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const rooms = yield* Contributions

  const keptOf = Effect.fnUntraced(function* (kind: SubjectKind, leaving: Leaving) {
    const kept = new Set<string>()
    for (const { table, column } of rooms
      .flatMap(({ keeps = [] }) => keeps)
      .filter(({ subject }) => subject === kind)) {
      const rows = yield* sql`select distinct ${sql(column)} as id from ${sql(table)}
        where town_id = ${leaving.townId} and ${among(sql, column, leaving[kind])}`.pipe(decodeIds)
      for (const { id } of rows) kept.add(id)
    }
    return kept
  })

  return Effect.fnUntraced(function* (leaving: Leaving) {
    const counts: Record<string, number> = {}
    for (const { erase } of rooms) {
      if (erase === undefined) continue
      for (const name of erase.counts) counts[name] = 0
      Object.assign(counts, yield* erase.run(leaving))
    }
    for (const kind of subjectKinds) {
      const kept = yield* keptOf(kind, leaving)
      for (const rows of rooms.map(({ subjects }) => subjects?.[kind])) {
        if (rows === undefined) continue
        yield* rows.remove(
          leaving.townId,
          leaving[kind].filter((id) => !kept.has(id))
        )
        yield* rows.blank(leaving, [...kept])
      }
    }
    const erased: Erased = {
      adults: leaving.adult.length,
      children: leaving.child.length,
      accounts: leaving.account.length,
      ...counts
    }
    return erased
  })
})

const decodeIds = decodeRows(Schema.Struct({ id: Schema.String }))

/** Erases a household in the caller's transaction, with its people who have no other, their accounts and the mails sent to them. */
export const eraseHousehold = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const erase = yield* eraseLeaving
  const idsOf = (rows: ReadonlyArray<{ readonly id: string }>) => rows.map(({ id }) => id)

  return Effect.fnUntraced(function* (townId: string, householdId: string) {
    const alone = (view: string, person: string) =>
      sql`select l.${sql(person)} as id from ${sql(view)} l
      where l.town_id = ${townId} and l.household_id = ${householdId} and not exists (select 1 from ${sql(view)} o
        where o.town_id = l.town_id and o.${sql(person)} = l.${sql(person)} and o.household_id <> l.household_id)`.pipe(
        decodeIds
      )
    const adult = idsOf(yield* alone("household_members", "adult_id"))
    const child = idsOf(yield* alone("child_homes", "child_id"))
    const account = idsOf(
      yield* sql`select id from account_cards
        where town_id = ${townId} and ${among(sql, "adult_id", adult)}`.pipe(decodeIds)
    )
    // an address that somebody else has as well is still theirs
    const addresses = yield* sql`select mail from (
        select mail from account_cards where town_id = ${townId} and ${among(sql, "id", account)}
        union select mail from adult_cards where town_id = ${townId} and ${among(sql, "id", adult)} and mail is not null) own
      where not exists (select 1 from account_cards a where a.town_id = ${townId} and a.mail = own.mail
          and not ${among(sql, "a.id", account)})
        and not exists (select 1 from adult_cards p where p.town_id = ${townId} and p.mail = own.mail
          and not ${among(sql, "p.id", adult)})`.pipe(decodeRows(Schema.Struct({ mail: Schema.String })))
    return yield* erase({
      townId,
      household: [householdId],
      adult,
      child,
      account,
      addresses: addresses.map(({ mail }) => mail)
    })
  })
})
