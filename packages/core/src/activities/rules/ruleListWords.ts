import type { Language } from "../../platform/text/Language.ts"
import type { Activity } from "../Activity.ts"
import { ruleSentence, type SentencedRule } from "./words.ts"

const audiences = {
  fr: { residents: "Habitants de la commune", others: "Autres familles" },
  en: { residents: "Residents", others: "Other families" }
} as const

/** What an activity's rules say, a sentence each, with the parts, periods and people that it is about where it is not about all. */
export const ruleSentences = (activity: Activity, language: Language): ReadonlyArray<string> => {
  const { add, lateAdd, cancel, lateCancel } = activity.rules
  const rules: ReadonlyArray<SentencedRule> = [
    ...orNone(add).map((rule) => ({ group: "add", rule }) as const),
    ...lateAdd.map((rule) => ({ group: "lateAdd", rule }) as const),
    ...orNone(cancel).map((rule) => ({ group: "cancel", rule }) as const),
    ...lateCancel.map((rule) => ({ group: "lateCancel", rule }) as const)
  ]
  return [...new Set(rules.map((rule) => `${scopeOf(activity, rule.rule, language)}${ruleSentence(rule, language)}`))]
}

const orNone = <Rule>(rules: ReadonlyArray<Rule>): ReadonlyArray<Rule | null> => (rules.length === 0 ? [null] : rules)

const scopeOf = ({ parts, periods }: Activity, rule: SentencedRule["rule"], language: Language): string => {
  if (rule === null) return ""
  const about = [
    ...(rule.for === "everyone" ? [] : [audiences[language][rule.for]]),
    ...namesOf(parts, rule.parts),
    ...namesOf(periods, rule.periods)
  ]
  return about.length === 0 ? "" : `${about.join(", ")}${language === "fr" ? " : " : ": "}`
}

const namesOf = (all: ReadonlyArray<{ readonly code: string; readonly name: string }>, codes: ReadonlyArray<string>) =>
  codes.map((code) => all.find((each) => each.code === code)?.name ?? code)
