import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import { activityNames } from "../activities/activityNames.ts"
import { identity } from "../children/sections/identity.ts"
import type { ChildIdentity } from "../children/sections/values.ts"
import { addressLines } from "../households/addressLines.ts"
import { readablePhone } from "../households/phones.ts"
import type { CorrespondenceAddress } from "../households/sections/values.ts"
import { formatFrenchDay } from "./frenchFormat.ts"
import type { DocumentRequest } from "./requests.ts"
import type { DocumentFacts } from "./templateSources.ts"

/** Reads what a form says of the one it is about and of the guardian who fills it in, as they are now. */
export const readDocumentFacts = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const activitiesOf = yield* activityNames
  return Effect.fnUntraced(function* (access: FamilyAccess, request: DocumentRequest) {
    const [row] = yield* sql<Row>`select h.name as household,
      h.street_number, h.street, h.complement_1, h.complement_2, h.postal_code, h.city,
      g.given_name || ' ' || g.family_name as guardian, g.main_phone, g.second_phone,
      c.given_name, c.family_name, c.birth_date, c.school, c.school_class,
      ${identity.select(sql, { of: "child", townId: access.townId, childId: request.subject.id })} as identity,
      a.given_name || ' ' || a.family_name as adult
    from household_cards h
    join adult_cards g on g.town_id = h.town_id and g.id = ${access.adultId}
    left join child_cards c on c.town_id = h.town_id and c.id = ${request.subject.id}
    left join adult_cards a on a.town_id = h.town_id and a.id = ${request.subject.id}
    where h.town_id = ${access.townId} and h.id = ${access.householdId}`
    if (row === undefined) return yield* Effect.die(new Error("the household of an open session is gone"))
    const names = new Map((yield* activitiesOf(access.townId)).map(({ code, name }) => [code, name]))
    const facts: DocumentFacts = {
      "child.name": row.givenName === null ? "" : `${row.givenName} ${row.familyName}`,
      "child.givenName": row.givenName ?? "",
      "child.familyName": row.familyName ?? "",
      "child.birthDate": row.birthDate === null ? "" : formatFrenchDay(row.birthDate),
      "child.sex": row.identity?.sex ?? "",
      "child.school": row.school ?? "",
      "child.class": row.schoolClass ?? "",
      "adult.name": row.adult ?? "",
      "household.name": row.household,
      "guardian.name": row.guardian,
      "guardian.phone": readablePhone(row.mainPhone),
      "guardian.secondPhone": readablePhone(row.secondPhone),
      "guardian.address": addressLines(row).join(", "),
      "period.from": formatFrenchDay(request.startsOn),
      "period.until": formatFrenchDay(request.endsOn),
      activity: request.activities.map((code) => names.get(code) ?? code).join(", "),
      "signature.by": "",
      "signature.at": ""
    }
    return facts
  })
})

interface Row extends CorrespondenceAddress {
  readonly household: string
  readonly guardian: string
  readonly mainPhone: string
  readonly secondPhone: string
  readonly givenName: string | null
  readonly familyName: string | null
  readonly birthDate: string | null
  readonly identity: ChildIdentity | null
  readonly school: string | null
  readonly schoolClass: string | null
  readonly adult: string | null
}
