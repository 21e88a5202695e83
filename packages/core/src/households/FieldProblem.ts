import { Schema } from "effect"

/** Why a field of a form cannot be kept as it was typed. */
export const FieldRule = Schema.Literals([
  "required",
  "too-long",
  "not-a-phone",
  "not-a-day",
  "in-the-future",
  "too-long-ago",
  "not-a-mail",
  "unchanged",
  "not-a-postal-code",
  "not-in-the-city",
  "not-a-number",
  "out-of-range",
  "not-a-choice",
  "not-a-time",
  "too-many",
  "older-than-parent",
  "has-an-account"
])
export type FieldRule = typeof FieldRule.Type

/** A field that was refused: its path in the form, as `phones.main` or `contacts.0.phone`; `limit` where the rule has one. */
export interface FieldProblem {
  readonly field: string
  readonly rule: FieldRule
  readonly limit?: string
}
