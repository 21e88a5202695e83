import { Schema } from "effect"
import { sectionNames } from "../towns/sectionNames.ts"
import { FieldRule } from "./FieldProblem.ts"

/** Some fields cannot be kept as they were typed; nothing was changed. */
export class SectionUnfit extends Schema.TaggedError<SectionUnfit>()("SectionUnfit", {
  problems: Schema.Array(
    Schema.Struct({ field: Schema.String, rule: FieldRule, limit: Schema.optionalKey(Schema.String) })
  )
}) {}

/** Sections that do not hold what the town requires cannot be said to be right; `missing` are paths of their values. */
export class SectionsIncomplete extends Schema.TaggedError<SectionsIncomplete>()("SectionsIncomplete", {
  sections: Schema.Array(
    Schema.Struct({
      section: Schema.Literals(sectionNames),
      childId: Schema.NullOr(Schema.String),
      missing: Schema.Array(Schema.String)
    })
  )
}) {}

/** Somebody changed the section since it was read; nothing was changed. */
export class SectionOutdated extends Schema.TaggedError<SectionOutdated>()("SectionOutdated", {}) {}

/** There is nobody to have the section: no other guardian, no such child in the household. */
export class SectionMissing extends Schema.TaggedError<SectionMissing>()("SectionMissing", {}) {}
