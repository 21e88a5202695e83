import { Schema } from "effect"
import { FieldsRefused } from "./householdProblems.ts"
import { SectionChanged, SectionUnknown } from "./sectionProblems.ts"

const Needs = Schema.Struct({
  required: Schema.Array(Schema.String),
  atLeast: Schema.Int,
  missing: Schema.Array(Schema.String)
}).annotate({ identifier: "SectionNeeds" })

/**
 * A section of a file: its values, the version to send back with a change, a change that waits for the town's approval, and
 * what the town requires of it (paths of values, `atLeast` persons in a list) and what of it is missing,
 * whether it has to be looked through this school year (`verify`) and has been (`verified`).
 */
export const sectionOf = <S extends Schema.Constraint>(identifier: string, values: S) =>
  Schema.Struct({
    version: Schema.String,
    values,
    waiting: Schema.NullOr(Schema.Struct({ values, askedAt: Schema.String })),
    onApproval: Schema.Boolean,
    needs: Needs,
    verify: Schema.Boolean,
    verified: Schema.Boolean
  }).annotate({ identifier })

/** A change of a section: all its values, and the version that was read. */
export const changeOf = <S extends Schema.Constraint>(identifier: string, values: S) =>
  Schema.Struct({ version: Schema.String, values }).annotate({ identifier })

/** Why a section is not changed. */
export const changeProblems = [SectionUnknown, SectionChanged, FieldsRefused] as const
