import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { FormFields } from "../../households/formFields.ts"
import { asDocument, type Section } from "../../households/sections/Section.ts"
import type { ChildOwner } from "../../households/sections/SectionOwner.ts"
import { Seals } from "../../platform/crypto/Seals.ts"
import { now } from "../../platform/time/now.ts"
import { lockChild } from "./lockChild.ts"
import { Health } from "./values.ts"

const longestText = 2000

const nothingSaid: Health = {
  vaccinesUpToDate: null,
  treatment: null,
  treatmentDetail: "",
  asthma: null,
  medicineAllergy: null,
  foodAllergy: null,
  otherAllergy: null,
  allergyDetail: "",
  difficulties: "",
  recommendations: "",
  pai: null,
  paiUntil: null,
  doctorName: "",
  doctorPhone: ""
}

/** What a child's record is sealed for: it opens nowhere else. */
export const healthSealContext = (townId: string, childId: string): string => `child-health ${townId} ${childId}`

/** A child's health record: sealed in the database, never in logs, events or mails. */
export const health: Section<"health", Health, ChildOwner> = {
  name: "health",
  schema: Health,
  confidential: true,
  lock: lockChild,
  select: (sql, owner) =>
    asDocument(
      sql,
      sql`select h.key_id as "keyId", encode(h.sealed, 'base64') as sealed
        from children c left join child_health h on h.town_id = c.town_id and h.child_id = c.id
        where c.town_id = ${owner.townId} and c.id = ${owner.childId}`
    ),
  decode: (stored, owner) =>
    Effect.gen(function* () {
      const { keyId, sealed } = stored as { readonly keyId: string | null; readonly sealed: string | null }
      if (keyId === null || sealed === null) return nothingSaid
      const seals = yield* Seals
      const bytes = Buffer.from(sealed, "base64")
      const plain = yield* seals.openJson(healthSealContext(owner.townId, owner.childId), { keyId, bytes })
      const health = yield* Schema.decodeUnknownEffect(Health)({ ...nothingSaid, ...(plain as object) })
      return health
    }).pipe(Effect.orDie),
  check: (typed, { before }) => {
    const fields = new FormFields("", before)
    const text = (field: keyof Health & string, value: string) => fields.text(field, value, longestText)
    const values = {
      ...typed,
      treatmentDetail: text("treatmentDetail", typed.treatmentDetail),
      allergyDetail: text("allergyDetail", typed.allergyDetail),
      difficulties: text("difficulties", typed.difficulties),
      recommendations: text("recommendations", typed.recommendations),
      paiUntil: fields.day("paiUntil", typed.paiUntil),
      doctorName: fields.line("doctorName", typed.doctorName),
      doctorPhone: fields.phone("doctorPhone", typed.doctorPhone)
    }
    if (typed.treatment === true && values.treatmentDetail === "") fields.refuse("treatmentDetail", "required")
    const allergic = [typed.asthma, typed.medicineAllergy, typed.foodAllergy, typed.otherAllergy].includes(true)
    if (allergic && values.allergyDetail === "") fields.refuse("allergyDetail", "required")
    return { values, problems: fields.problems }
  },
  write: (owner, values) =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const seals = yield* Seals
      const { keyId, bytes } = seals.sealJson(healthSealContext(owner.townId, owner.childId), values)
      const at = yield* now
      yield* sql`insert into child_health (town_id, child_id, key_id, sealed, changed_at)
        values (${owner.townId}, ${owner.childId}, ${keyId}, ${bytes}, ${at})
        on conflict (town_id, child_id) do update
          set key_id = excluded.key_id, sealed = excluded.sealed, changed_at = excluded.changed_at`
    })
}
