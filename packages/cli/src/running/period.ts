import { day } from "@portail-familles/core/platform/csv"
import { Effect } from "effect"
import { typedField } from "../terminal/typedField.ts"
import { optional } from "./declared.ts"
import { Word } from "./options.ts"

/** A régie and a period, as options take them. */
export const period = {
  regie: optional("<code>", Word, "une régie seulement"),
  from: optional("<jour>", Word, "à partir de ce jour, comme 2026-11-01"),
  to: optional("<jour>", Word, "jusqu'à ce jour compris")
}

/** The same as ISO days. */
export const periodOf = Effect.fnUntraced(function* (options: {
  readonly regie?: string
  readonly from?: string
  readonly to?: string
}) {
  const { regie, from, to } = options
  return {
    ...(regie === undefined ? {} : { regie }),
    ...(from === undefined ? {} : { from: yield* typedField("--from", day(from)) }),
    ...(to === undefined ? {} : { to: yield* typedField("--to", day(to)) })
  }
})
