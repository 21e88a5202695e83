import { day } from "@portail-familles/core/platform/csv"
import { Option } from "commander"
import { Effect, Schema } from "effect"
import { Word } from "../../running/options.ts"
import { typedField } from "../../terminal/typedField.ts"

/** A régie and a period, as options take them. */
export const periodOptions = {
  regie: Schema.optionalKey(Word),
  from: Schema.optionalKey(Word),
  to: Schema.optionalKey(Word)
}

export const regieOption = () => new Option("--regie <code>", "une régie seulement")
export const fromOption = () => new Option("--from <jour>", "à partir de ce jour, comme 2026-11-01")
export const toOption = () => new Option("--to <jour>", "jusqu'à ce jour compris")

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
