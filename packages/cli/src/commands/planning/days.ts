import { day } from "@portail-familles/core/platform/csv"
import { daysAfter, daysBetween } from "@portail-familles/core/platform/time"
import { Effect } from "effect"
import { UsageRefused } from "../../terminal/refusals.ts"
import { typedField } from "../../terminal/typedField.ts"

/** How days are typed as arguments. */
export const daysWords = "les jours : 2026-12-21, ou 2026-12-21..2026-12-31 pour ceux où l'activité a lieu"

/** The longest period that is typed as two days. */
const longest = 400

/** Days as they were typed, each once and in order; `within` are those of a period, of which only some may be meant. */
export const typedDays = Effect.fnUntraced(function* (typed: ReadonlyArray<string>) {
  const [named, within] = [new Set<string>(), new Set<string>()]
  for (const each of typed) {
    const [first = "", last, ...rest] = each.split("..")
    const from = yield* typedField("jours", day(first))
    if (last === undefined) named.add(from)
    else {
      const to = yield* typedField("jours", day(last))
      const length = daysBetween(from, to) + 1
      if (rest.length > 0 || to < from || length > longest) {
        return yield* new UsageRefused({
          problem: `« ${each} » n'est pas une période.`,
          advice: `Écrivez le premier et le dernier jour : 2026-12-21..2026-12-31, ${longest} jours au plus.`
        })
      }
      for (let place = 0; place < length; place++) within.add(daysAfter(from, place))
    }
  }
  return { named, within, all: [...new Set([...named, ...within])].sort() }
})
