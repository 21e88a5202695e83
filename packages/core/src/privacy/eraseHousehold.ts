import { Effect } from "effect"
import type { SqlClient } from "effect/sql"
import { now } from "../platform/time/now.ts"
import { eraseDocuments } from "./documentsOf.ts"
import { forgetAccounts, forgetConnections } from "./forgetAccounts.ts"
import { among, gone, idsOf } from "./rows.ts"

/** How many of each kind went. */
export interface Erased {
  readonly adults: number
  readonly children: number
  readonly contacts: number
  readonly healthRecords: number
  readonly custodyCalendars: number
  readonly accounts: number
  /** Sessions, mailed links and known browsers. */
  readonly connections: number
  readonly mails: number
  /** What the family declared, verified and asked to change. */
  readonly declarations: number
  /** What the family filled in and sent. */
  readonly documents: number
}

interface Home {
  readonly townId: string
  readonly householdId: string
}

/** A household's people who have no other household, and their accounts. */
interface Leaving {
  readonly adults: string
  readonly children: string
  readonly accounts: string
}

/**
 * Erases a household in the caller's transaction. What the accounts of the town stand on stays: invoices, payments and, while there
 * are any, the debtor's name and address; rows they point to lose all that says who it was.
 */
export const eraseHousehold = Effect.fnUntraced(function* (sql: SqlClient.SqlClient, home: Home) {
  const leaving = yield* leavingPeople(sql, home)
  yield* keepDebtor(sql, home)
  const traces = yield* eraseTraces(sql, home, leaving)
  const declarations = yield* eraseDeclarations(sql, home)
  const documents = yield* eraseDocuments(sql, home)
  const ofChildren = yield* eraseFilesOfChildren(sql, home, leaving)
  const { townId, householdId } = home
  yield* sql`delete from household_children where town_id = ${townId} and household_id = ${householdId}`
  yield* sql`delete from household_adults where town_id = ${townId} and household_id = ${householdId}`
  yield* erasePeople(sql, home, leaving)
  yield* eraseHome(sql, home)
  const number = (ids: string) => (JSON.parse(ids) as ReadonlyArray<string>).length
  return {
    adults: number(leaving.adults),
    children: number(leaving.children),
    ...ofChildren,
    accounts: number(leaving.accounts),
    ...traces,
    declarations,
    documents
  } satisfies Erased
})

const leavingPeople = Effect.fnUntraced(function* (sql: SqlClient.SqlClient, { townId, householdId }: Home) {
  const alone = (table: string, person: string) => sql<{
    id: string
  }>`select l.${sql(person)} as id from ${sql(table)} l
    where l.town_id = ${townId} and l.household_id = ${householdId} and not exists (select 1 from ${sql(table)} o
      where o.town_id = l.town_id and o.${sql(person)} = l.${sql(person)} and o.household_id <> l.household_id)`
  const adults = idsOf(yield* alone("household_adults", "adult_id"))
  const children = idsOf(yield* alone("household_children", "child_id"))
  const accounts = idsOf(
    yield* sql<{ id: string }>`select id from accounts where town_id = ${townId} and ${among(sql, "adult_id", adults)}`
  )
  return { adults, children, accounts }
})

// invoices print the adults' names while there are adults, then the household's
const keepDebtor = (sql: SqlClient.SqlClient, { townId, householdId }: Home) => sql`
  update households h set name = coalesce((select string_agg(trim(p.civility || ' ' || p.given_name || ' ' || p.family_name), ', '
      order by ha.rank)
    from household_adults ha join adults p on p.town_id = ha.town_id and p.id = ha.adult_id
    where ha.town_id = h.town_id and ha.household_id = h.id), h.name)
  where h.town_id = ${townId} and h.id = ${householdId}`

const eraseTraces = Effect.fnUntraced(function* (sql: SqlClient.SqlClient, { townId }: Home, leaving: Leaving) {
  // an address that somebody else has as well is still theirs
  const mails = yield* gone(sql`delete from mails m where m.town_id = ${townId} and m.recipient in (
      select mail from accounts where town_id = ${townId} and ${among(sql, "id", leaving.accounts)}
      union select mail from adults where town_id = ${townId} and ${among(sql, "id", leaving.adults)} and mail is not null)
    and not exists (select 1 from accounts a where a.town_id = m.town_id and a.mail = m.recipient
      and not ${among(sql, "a.id", leaving.accounts)})
    and not exists (select 1 from adults p where p.town_id = m.town_id and p.mail = m.recipient
      and not ${among(sql, "p.id", leaving.adults)})
    returning 1 as one`)
  const connections = yield* forgetConnections(sql, townId, leaving.accounts)
  return { mails, connections }
})

const eraseDeclarations = Effect.fnUntraced(function* (sql: SqlClient.SqlClient, { townId, householdId }: Home) {
  let declarations = 0
  for (const table of ["section_changes", "section_confirmations", "family_quotients"]) {
    declarations += yield* gone(sql`delete from ${sql(table)}
      where town_id = ${townId} and household_id = ${householdId} returning 1 as one`)
  }
  return declarations
})

const eraseFilesOfChildren = Effect.fnUntraced(function* (sql: SqlClient.SqlClient, home: Home, leaving: Leaving) {
  const { townId, householdId } = home
  const theirs = among(sql, "child_id", leaving.children)
  const contacts = yield* gone(sql`delete from child_contacts
    where town_id = ${townId} and (household_id = ${householdId} or ${theirs}) returning 1 as one`)
  const healthRecords = yield* gone(
    sql`delete from child_health where town_id = ${townId} and ${theirs} returning 1 as one`
  )
  yield* sql`delete from health_reads where town_id = ${townId} and ${theirs}`
  const custodyCalendars = yield* gone(
    sql`delete from custody_calendars where town_id = ${townId} and ${theirs} returning 1 as one`
  )
  return { contacts, healthRecords, custodyCalendars }
})

/** Rows that invoices and payments point to stay without a name; the others go. */
const erasePeople = Effect.fnUntraced(function* (sql: SqlClient.SqlClient, { townId }: Home, leaving: Leaving) {
  const [children, adults] = [among(sql, "t.id", leaving.children), among(sql, "t.id", leaving.adults)]
  yield* sql`delete from children t where t.town_id = ${townId} and ${children}
    and not exists (select 1 from invoice_lines l where l.town_id = t.town_id and l.child_id = t.id)`
  yield* sql`update children t set external_ref = 'efface-' || t.id, given_name = 'Enfant', family_name = '',
      birth_date = '1900-01-01', birth_place = '', sex = '', school = '', school_class = '', no_pork = false,
      no_meat = false, packed_meal = false, authorisations = '{}'
    where t.town_id = ${townId} and ${children}`
  yield* forgetAccounts(sql, townId, leaving.accounts, yield* now)
  yield* sql`delete from adults t where t.town_id = ${townId} and ${adults}
    and not exists (select 1 from accounts a where a.town_id = t.town_id and a.adult_id = t.id)`
  yield* sql`update adults t set external_ref = 'efface-' || t.id, civility = '', family_name = '', birth_name = '',
      given_name = '', birth_date = null, birth_place = '', mail = null, main_phone = '', second_phone = '',
      work_phone = '', profession = '', employer = ''
    where t.town_id = ${townId} and ${adults}`
})

const eraseHome = Effect.fnUntraced(function* (sql: SqlClient.SqlClient, { townId, householdId }: Home) {
  const books = ["invoices", "payments", "payment_attempts"].map(
    (table) => sql`not exists (select 1 from ${sql(table)} b where b.town_id = h.town_id and b.household_id = h.id)`
  )
  yield* sql`delete from households h where h.town_id = ${townId} and h.id = ${householdId} and ${sql.and(books)}`
  yield* sql`update households set regime = '', benefit_number = '', family_situation = '', insurance_company = '',
      insurance_number = '', insurance_until = null, answers = '{}'
    where town_id = ${townId} and id = ${householdId}`
})
