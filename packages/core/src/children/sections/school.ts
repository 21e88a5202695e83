import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { FormFields } from "../../households/formFields.ts"
import { asDocument, type Section } from "../../households/sections/Section.ts"
import type { ChildOwner } from "../../households/sections/SectionOwner.ts"
import { lockChild } from "./lockChild.ts"
import { ChildSchool } from "./values.ts"

/** Where a child goes to school; from the town's list where it has one. */
export const school: Section<"school", ChildSchool, ChildOwner> = {
  name: "school",
  schema: ChildSchool,
  confidential: false,
  fieldsOfOthers: ({ elsewhere }) => (elsewhere ? "all" : []),
  lock: lockChild,
  select: (sql, owner) =>
    asDocument(
      sql,
      sql`select school, school_class as "schoolClass" from children
        where town_id = ${owner.townId} and id = ${owner.childId}`
    ),
  decode: (stored) => Effect.succeed(stored as ChildSchool),
  check: (typed, { settings: { dossier }, before }) => {
    const fields = new FormFields("", before)
    const values = {
      school: fields.line("school", typed.school),
      schoolClass: fields.line("schoolClass", typed.schoolClass, 40)
    }
    const listed = (list: ReadonlyArray<string>, value: string, old: string) =>
      list.length === 0 || value === "" || value === old || list.includes(value)
    if (!listed(dossier.schools, values.school, before.school)) fields.refuse("school", "not-a-choice")
    if (!listed(dossier.classes, values.schoolClass, before.schoolClass)) fields.refuse("schoolClass", "not-a-choice")
    return { values, problems: fields.problems }
  },
  write: (owner, values) =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* sql`update children set school = ${values.school}, school_class = ${values.schoolClass}
        where town_id = ${owner.townId} and id = ${owner.childId}`
    })
}
