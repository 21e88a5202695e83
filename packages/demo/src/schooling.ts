import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { type DemoChild, demoChildren } from "./families.ts"
import { seeded } from "./random.ts"

/** A child of the demo with where it goes to school; the class is empty before and after primary school. */
export interface DemoPupil extends DemoChild {
  readonly school: string
  readonly schoolClass: string
}

const schools = ["École Charles-Faroux", "École Robert-Desnos", "École Philéas-Lebesgue"] as const
const classes = ["TPS", "PS", "MS", "GS", "CP", "CE1", "CE2", "CM1", "CM2"]

/** The demo's children at school on an ISO day: brothers and sisters in one school, the class by the year of birth. */
export const demoPupils = (today: string): ReadonlyArray<DemoPupil> => {
  const begins = Number(today.slice(0, 4)) - (today.slice(5) < "07-01" ? 1 : 0)
  return demoChildren().map((child) => {
    const family = child.childRef.split("-")[0] ?? ""
    const school = family === "TEST" ? schools[0] : seeded(Number(family.slice(1)) * 97 + 5).pick(schools)
    return { ...child, school, schoolClass: classes[begins - Number(child.birthDate.slice(0, 4)) - 2] ?? "" }
  })
}

/** Writes it into their dossiers. */
export const seedSchooling = Effect.fn("seedSchooling")(function* (staff: StaffAccess, today: string) {
  const sql = yield* SqlClient.SqlClient
  yield* sql`update children c set school = p.school, school_class = p."schoolClass"
    from jsonb_to_recordset(${JSON.stringify(demoPupils(today))}::jsonb) as p("childRef" text, school text, "schoolClass" text)
    where c.town_id = ${staff.townId} and c.external_ref = p."childRef"`
}, Effect.orDie)
