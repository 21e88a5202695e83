import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { HouseholdKey, Standing } from "../platform/privacy/Contribution.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { Contributions } from "./Contributions.ts"
import { Somebody } from "./samePerson.ts"

/** A household that is about to be erased or merged, locked until the transaction ends. */
export const LockedHousehold = Schema.Struct({
  id: Schema.String,
  externalRef: Schema.String,
  name: Schema.String
})
export type LockedHousehold = typeof LockedHousehold.Type

/** Somebody of a household, as its town knows them. */
export const Member = Schema.Struct({ ...Somebody.fields, externalRef: Schema.String })
export type Member = typeof Member.Type

/** Finds the household of an external reference: nobody changes it, and no payment of it begins, until the transaction ends. */
export const lockHousehold = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return (townId: string, ref: string) =>
    Effect.map(
      sql`select id, external_ref, name from household_cards
        where town_id = ${townId} and external_ref = ${ref} for update`.pipe(decodeRows(LockedHousehold)),
      ([household]) => household
    )
})

/** Finds who belongs to a household. */
export const membersOf = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return Effect.fnUntraced(function* (townId: string, householdId: string) {
    const adults = yield* sql`select p.id, p.external_ref, p.given_name, p.family_name, p.birth_date
      from household_members l join adult_cards p on p.town_id = l.town_id and p.id = l.adult_id
      where l.town_id = ${townId} and l.household_id = ${householdId} order by l.rank`.pipe(decodeRows(Member))
    const children = yield* sql`select c.id, c.external_ref, c.given_name, c.family_name, c.birth_date
      from child_homes l join child_cards c on c.town_id = l.town_id and c.id = l.child_id
      where l.town_id = ${townId} and l.household_id = ${householdId} order by c.birth_date, c.external_ref`.pipe(
      decodeRows(Member)
    )
    return { adults, children }
  })
})

/** Asks every room how a household stands with the town. */
export const standingOf = Effect.gen(function* () {
  const rooms = yield* Contributions
  return Effect.fnUntraced(function* (household: HouseholdKey) {
    let all: Standing = withoutTies
    for (const { standing } of rooms) {
      if (standing !== undefined) all = added(all, yield* standing(household))
    }
    return all
  })
})

const withoutTies: Standing = {
  books: {},
  others: {},
  lastOn: null,
  unpaid: [],
  attempts: 0,
  attemptUnderWay: false,
  paymentsSetAside: [],
  changesWaiting: 0
}

const added = (one: Standing, other: Partial<Standing>): Standing => ({
  books: { ...one.books, ...other.books },
  others: { ...one.others, ...other.others },
  lastOn: [one.lastOn, other.lastOn ?? null].reduce((last, day) => (last === null || (day ?? "") > last ? day : last)),
  unpaid: [...one.unpaid, ...(other.unpaid ?? [])],
  attempts: one.attempts + (other.attempts ?? 0),
  attemptUnderWay: one.attemptUnderWay || other.attemptUnderWay === true,
  paymentsSetAside: [...one.paymentsSetAside, ...(other.paymentsSetAside ?? [])],
  changesWaiting: one.changesWaiting + (other.changesWaiting ?? 0)
})
