import { Schema } from "effect"
import { FieldRule } from "./FieldProblem.ts"

/** Some fields cannot be kept as they were typed; nothing was changed. */
export class SectionUnfit extends Schema.TaggedError<SectionUnfit>()("SectionUnfit", {
  problems: Schema.Array(
    Schema.Struct({ field: Schema.String, rule: FieldRule, limit: Schema.optionalKey(Schema.String) })
  )
}) {}

/** Somebody changed the section since it was read; nothing was changed. */
export class SectionOutdated extends Schema.TaggedError<SectionOutdated>()("SectionOutdated", {}) {}

/** There is nobody to have the section: no other guardian, no such child in the household. */
export class SectionMissing extends Schema.TaggedError<SectionMissing>()("SectionMissing", {}) {}
