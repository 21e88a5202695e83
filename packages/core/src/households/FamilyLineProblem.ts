import { Schema } from "effect"
import { CellProblem } from "../platform/csv/LineProblem.ts"

const ofPerson = { ref: Schema.String }
const above = { ...ofPerson, firstLine: Schema.Int }

/** What may be wrong with a line of a file of families, and what is imported all the same but odd. */
export const FamilyLineProblem = Schema.Union([
  CellProblem,
  Schema.Struct({
    code: Schema.Literals(["not-a-rank", "too-many-adults", "not-a-postal-code", "in-the-future"])
  }),
  /** With the columns that come near. */
  Schema.Struct({ code: Schema.Literal("unknown-column"), nearest: Schema.Array(Schema.String) }),
  /** A column that a new household or person needs; told once for the file, with the file's own that come near. */
  Schema.Struct({ code: Schema.Literal("column-missing"), nearest: Schema.Array(Schema.String) }),
  /** A line above says something else of the same person or household. */
  Schema.Struct({ code: Schema.Literal("contradiction"), ...above }),
  /** Somebody has this place in the household already. */
  Schema.Struct({ code: Schema.Literal("rank-taken"), ...above }),
  Schema.Struct({ code: Schema.Literal("twice"), ...above }),
  Schema.Struct({ code: Schema.Literal("unknown-household"), householdRef: Schema.String }),
  Schema.Struct({ code: Schema.Literal("older-than-parent"), childRef: Schema.String, adultRef: Schema.String }),
  /** Kept as it was typed. */
  Schema.Struct({ code: Schema.Literal("not-a-phone"), text: Schema.String }),
  /** A number of which a spreadsheet lost digits: what was known stays. */
  Schema.Struct({ code: Schema.Literal("phone-lost"), text: Schema.String }),
  /** An ISO day that stands in for a birth nobody knows: `1900-01-01`. */
  Schema.Struct({ code: Schema.Literal("unlikely-birth"), day: Schema.String }),
  /** Somebody leaves a household because the file puts them elsewhere. */
  Schema.Struct({ code: Schema.Literal("moved"), ...ofPerson, householdRef: Schema.String }),
  Schema.Struct({ code: Schema.Literal("without-household"), ...ofPerson }),
  /** Several adults have the address, `refs`: it can open one account only. */
  Schema.Struct({ code: Schema.Literal("shared-mail"), mail: Schema.String, refs: Schema.Array(Schema.String) })
])
export type FamilyLineProblem = typeof FamilyLineProblem.Type
