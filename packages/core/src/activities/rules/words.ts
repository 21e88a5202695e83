import type { Language } from "../../platform/text/Language.ts"
import { englishRules } from "./englishWords.ts"
import { frenchRules } from "./frenchWords.ts"
import type { LateAddRule, LateCancelRule, Rule } from "./Rule.ts"

const catalogues = { fr: frenchRules, en: englishRules }

/** A rule of a group that has a limit, or none of it: then the limit is the start. */
export type SentencedRule =
  | { readonly group: "add" | "cancel"; readonly rule: Rule | null }
  | { readonly group: "lateAdd"; readonly rule: LateAddRule }
  | { readonly group: "lateCancel"; readonly rule: LateCancelRule }

/** Until when something may be done, as a rule: `Réservation possible jusqu’au jeudi de la semaine précédente à 12 h.` */
export const ruleSentence = (one: SentencedRule, language: Language): string => {
  const words = catalogues[language]
  const until = one.rule === null ? words.untilStart : words.until(one.rule.limit)
  const possible = `${words.possible[one.group]} ${until}`
  if (one.group === "lateAdd") return words.sentence(`${possible}${words.surcharge(one.rule.surcharge)}`)
  if (one.group === "lateCancel") return words.sentence(`${possible}${words.fee(one.rule.feePercent)}`)
  return words.sentence(possible)
}
