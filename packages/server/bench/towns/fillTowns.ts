import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { hashPassword } from "../../../core/src/accounts/passwords.ts"
import { Activity } from "../../../core/src/activities/Activity.ts"
import { daysAfter } from "../../../core/src/platform/time/days.ts"
import { dayInParis } from "../../../core/src/platform/time/today.ts"
import { newTown } from "../../../core/test/support/town.ts"

/** What every account signs in with. */
export const password = "quatre petits canards"

/** A family as those who ask know it. */
export interface Visitor {
  /** Host name of its town's portal. */
  readonly host: string
  readonly mail: string
  readonly childId: string
}

/** Days that can be booked, from six weeks on: nothing is too late while a bench runs, nor in the month of the soak. */
export const bookableDays = Array.from({ length: 30 }, (_, place) => daysAfter(dayInParis(new Date()), 42 + place))

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

const canteen = Schema.decodeUnknownSync(Activity)({
  code: "cantine",
  name: "Restauration scolaire",
  periods: [{ code: "annee", name: "Année", from: "2020-09-01", to: "2099-07-04" }],
  parts: [
    { ...{ code: "repas", name: "Repas", kind: "meal", on: "every-day", startsAt: "12:00", endsAt: "13:30" }, weekdays }
  ],
  rules: { add: [{ limit: { kind: "days-before", days: 2, at: "12:00" } }] },
  caterer: { mail: "cuisine@example.org" }
})

const town = "t.id"
/** Ids in the order in which rows come, as the product makes them. */
const idOf = (table: number, number: string) =>
  `(('01930000-000${table}-7000-8' || lpad(to_hex(t.place), 3, '0') || '-' || lpad(to_hex(${number}), 12, '0'))::uuid)`
const towns = "jsonb_to_recordset($towns::jsonb) as t(id uuid, place int)"
const families = `${towns}, generate_series(1, $count::int) n`

/** The rows of all towns; every family is one adult with an account, a child in the canteen and an invoice. */
const rows = [
  `insert into slots (town_id, id, activity, day, part, place, capacity)
    select ${town}, gen_random_uuid(), 'cantine', d::date, 'repas', '', 100000
    from ${towns}, unnest($days::text[]) d`,
  `insert into households (town_id, id, external_ref, name, created_at)
    select ${town}, ${idOf(1, "n")}, 'F' || n, 'Famille ' || n, now() from ${families}`,
  `insert into adults (town_id, id, external_ref, family_name, given_name, mail, created_at)
    select ${town}, ${idOf(2, "n")}, 'A' || n, 'ESSAI', 'Camille', 'famille.' || n || '@example.org', now() from ${families}`,
  `insert into household_adults (town_id, household_id, adult_id, rank)
    select ${town}, ${idOf(1, "n")}, ${idOf(2, "n")}, 1 from ${families}`,
  `insert into accounts (town_id, id, adult_id, mail, password_hash, activated_at, password_changed_at, created_at)
    select ${town}, ${idOf(3, "n")}, ${idOf(2, "n")}, 'famille.' || n || '@example.org', $hash, now(), now(), now()
    from ${families}`,
  `insert into children (town_id, id, external_ref, family_name, given_name, birth_date, created_at)
    select ${town}, ${idOf(4, "n")}, 'E' || n, 'ESSAI', 'Ana', '2018-05-04', now() from ${families}`,
  `insert into household_children (town_id, household_id, child_id)
    select ${town}, ${idOf(1, "n")}, ${idOf(4, "n")} from ${families}`,
  `insert into enrolments (town_id, id, household_id, child_id, activity, period, starts_on, ends_on, recorded_at)
    select ${town}, gen_random_uuid(), ${idOf(1, "n")}, ${idOf(4, "n")}, 'cantine', 'annee', '2020-09-01', '2099-07-04', now()
    from ${families}`,
  `insert into invoices (town_id, id, household_id, regie_code, number, issued_on, due_on, period, total_cents, content_hash, recorded_at)
    select ${town}, ${idOf(5, "n")}, ${idOf(1, "n")}, 'enfance', lpad(n::text, 6, '0'), '2026-01-05', '2099-01-31', 'Décembre', 4200, 'x', now()
    from ${families}`,
  `insert into invoice_lines (town_id, invoice_id, position, activity, description, quantity, unit_price_cents, amount_cents)
    select ${town}, ${idOf(5, "n")}, 1, 'Restauration scolaire', 'Repas', '1', 4200, 4200 from ${families}`
]

const hostOf = (place: number) => `ville-${place}.example`

const openTown = Effect.fnUntraced(function* (place: number) {
  const sql = yield* SqlClient.SqlClient
  const { town, staff } = yield* newTown({ hosts: [hostOf(place)] })
  yield* sql`insert into activities (town_id, code, position, settings, applied_at, revision)
    values (${town.id}, ${canteen.code}, 0, ${JSON.stringify(canteen)}::jsonb, now(), gen_random_uuid())`
  return staff
})

/** The child of a town's family, by its numbers. */
const childOf = (place: number, number: number): string =>
  `01930000-0004-7000-8${place.toString(16).padStart(3, "0")}-${number.toString(16).padStart(12, "0")}`

/** Fills a migrated database with so many towns, and so many families shared among them. */
export const fillTowns = Effect.fnUntraced(function* (towns: number, households: number) {
  const sql = yield* SqlClient.SqlClient
  const hash = yield* hashPassword(password)
  const count = Math.ceil(households / towns)
  const staff = yield* Effect.forEach(
    Array.from({ length: towns }, (_, place) => place),
    openTown
  )
  const given: Readonly<Record<string, string>> = {
    towns: `'${JSON.stringify(staff.map(({ townId: id }, place) => ({ id, place })))}'`,
    count: String(count),
    hash: `'${hash}'`,
    days: `'{${bookableDays.join(",")}}'`
  }
  for (const statement of rows) yield* sql.unsafe(statement.replaceAll(/\$(\w+)/g, (_, name) => given[name] ?? ""))
  yield* sql.unsafe("vacuum analyze")
  const visitors = Array.from({ length: count }, (_, number) =>
    Array.from(
      { length: towns },
      (_, place): Visitor => ({
        host: hostOf(place),
        mail: `famille.${number + 1}@example.org`,
        childId: childOf(place, number + 1)
      })
    )
  ).flat()
  return { staff, visitors }
})
