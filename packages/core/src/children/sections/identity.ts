import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { FormFields, isDay } from "../../households/formFields.ts"
import { asDocument, type Section } from "../../households/sections/Section.ts"
import type { ChildOwner } from "../../households/sections/SectionOwner.ts"
import { lockChild } from "./lockChild.ts"
import { ChildIdentity } from "./values.ts"

/** Years before which no child was born. */
const oldestChild = 25

/** Who a child is. Both homes see it; with two, the town approves what one of them changes. */
export const identity: Section<"identity", ChildIdentity, ChildOwner> = {
  name: "identity",
  schema: ChildIdentity,
  confidential: false,
  fieldsOfOthers: ({ elsewhere }) => (elsewhere ? "all" : []),
  lock: lockChild,
  select: (sql, owner) =>
    asDocument(
      sql,
      sql`select given_name as "givenName", family_name as "familyName", birth_date as "birthDate",
          birth_place as "birthPlace", sex
        from children where town_id = ${owner.townId} and id = ${owner.childId}`
    ),
  decode: (stored) => Effect.succeed(stored as ChildIdentity),
  check: (typed, { today, parentsBorn, before }) => {
    const fields = new FormFields("", before)
    const birthDate = fields.birth("birthDate", typed.birthDate, today, oldestChild)
    if (birthDate === null) fields.refuse("birthDate", "required")
    else if (
      !fields.isUntouched("birthDate", birthDate) &&
      isDay(birthDate) &&
      parentsBorn.some((born) => born >= birthDate)
    ) {
      fields.refuse("birthDate", "older-than-parent")
    }
    const values = {
      givenName: fields.required("givenName", typed.givenName),
      familyName: fields.required("familyName", typed.familyName),
      birthDate: birthDate ?? "",
      birthPlace: fields.line("birthPlace", typed.birthPlace),
      sex: typed.sex
    }
    return { values, problems: fields.problems }
  },
  write: (owner, values) =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* sql`update children set given_name = ${values.givenName}, family_name = ${values.familyName},
          birth_date = ${values.birthDate}::date, birth_place = ${values.birthPlace}, sex = ${values.sex}
        where town_id = ${owner.townId} and id = ${owner.childId}`
    })
}
