import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { EnrolmentImports, enrolmentRows } from "@portail-familles/core/activities"
import { readCsv } from "@portail-familles/core/platform/csv"
import { DateTime, Effect } from "effect"
import { SqlClient } from "effect/sql"
import { demoFamiliesCsv, toCsv } from "./families.ts"

const columns = ["foyer", "enfant", "activite", "debut", "fin"] as const

/** Enrols a third of the demo's children, the guide's among them, in holidays four weeks from an ISO day; does nothing where enrolments are. */
export const seedEnrolments = Effect.fn("seedEnrolments")(function* (staff: StaffAccess, today: string) {
  const enrolments = yield* EnrolmentImports
  const sql = yield* SqlClient.SqlClient
  const known = yield* sql`select 1 from enrolments where town_id = ${staff.townId} limit 1`
  if (known.length > 0) return
  const monday = DateTime.startOf(DateTime.add(DateTime.makeUnsafe(today), { days: 28 }), "week", { weekStartsOn: 1 })
  const [debut, fin] = [0, 11].map((days) => DateTime.formatIsoDateUtc(DateTime.add(monday, { days })))
  const children = readCsv(new TextEncoder().encode(demoFamiliesCsv())).map(({ cells }) => cells)
  const rows = children
    .filter((_, place) => place % 3 === 0)
    .map(({ foyer = "", enfant = "" }) => ({
      foyer,
      enfant,
      activite: "centre-loisirs",
      debut: debut ?? "",
      fin: fin ?? ""
    }))
  const csv = new TextEncoder().encode(toCsv(columns, rows))
  yield* enrolments.import(staff, enrolmentRows(readCsv(csv)), { dryRun: false, skipInvalid: false })
}, Effect.orDie)
