import { Effect } from "effect"
import { FormFields } from "../../households/formFields.ts"
import { asDocument, type Section } from "../../households/sections/Section.ts"
import { ChildSchool } from "./values.ts"

/** Where a child goes to school; from the town's list where it has one. */
export const school: Section<"school", ChildSchool> = {
  name: "school",
  schema: ChildSchool,
  confidential: false,
  select: (sql, place) =>
    asDocument(
      sql,
      sql`select school, school_class as "schoolClass" from children
        where town_id = ${place.townId} and id = ${place.subjectId}`
    ),
  decode: (stored) => Effect.succeed(stored as ChildSchool),
  check: (typed, { settings: { dossier }, before }) => {
    const fields = new FormFields()
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
  write: (sql, place, values) =>
    Effect.asVoid(
      sql`update children set school = ${values.school}, school_class = ${values.schoolClass}
        where town_id = ${place.townId} and id = ${place.subjectId}`
    )
}
