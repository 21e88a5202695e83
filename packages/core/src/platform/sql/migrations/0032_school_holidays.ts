import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** The school holidays that a town imported, by zone and school year; those that its file used to list are of the zone `own`. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`create table school_holidays (
    town_id uuid not null references towns (id),
    zone text not null check (zone <> ''),
    school_year text not null check (school_year ~ '^[0-9]{4}-[0-9]{4}$'),
    name text not null check (name <> ''),
    from_day date not null,
    -- null: the ministry has not said yet when classes resume
    resumes_on date check (resumes_on > from_day),
    recorded_at timestamptz not null,
    primary key (town_id, zone, from_day)
  )`
  yield* listedHolidays
})

/** What the files of towns listed, into the table, and out of the settings. */
export const listedHolidays = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const towns = yield* sql<{ id: string; listed: ReadonlyArray<Listed>; appliedAt: Date }>`select id, applied_at,
    settings -> 'dossier' -> 'schoolHolidays' as listed from towns
    where jsonb_typeof(settings -> 'dossier' -> 'schoolHolidays') = 'array'`
  for (const { id, listed, appliedAt } of towns) {
    for (const { name, from, resumesOn } of listed) {
      const [first, end] = [existing(from), existing(resumesOn)]
      if (first >= end) continue
      yield* sql`insert into school_holidays (town_id, zone, school_year, name, from_day, resumes_on, recorded_at)
        values (${id}, 'own', ${schoolYearOf(first)}, ${name}, ${first}::date, ${end}::date, ${appliedAt})
        on conflict (town_id, zone, from_day) do update
        set resumes_on = greatest(school_holidays.resumes_on, excluded.resumes_on)`
    }
  }
  yield* sql`update towns set settings = settings #- '{dossier,schoolHolidays}'`
})

interface Listed {
  readonly name: string
  readonly from: string
  readonly resumesOn: string
}

// files could say 30 February: what begins or ends then does so on 1 March
const existing = (day: string): string => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return date <= last ? day : new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
}

const schoolYearOf = (day: string): string => {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < "09-01" ? 1 : 0)
  return `${year}-${year + 1}`
}
