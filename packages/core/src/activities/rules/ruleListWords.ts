import type { Language } from "../../platform/text/Language.ts"
import { datesIn } from "../../platform/time/dates.ts"
import type { Activity } from "../Activity.ts"
import { ruleSentence, type SentencedRule } from "./words.ts"

const scopes = {
  fr: {
    residents: "Habitants de la commune",
    others: "Autres familles",
    from: (day: string) => `jours à partir du ${day}`,
    until: (day: string) => `jours jusqu’au ${day}`,
    fromUntil: (from: string, until: string) => `jours du ${from} au ${until}`,
    colon: " : "
  },
  en: {
    residents: "Residents",
    others: "Other families",
    from: (day: string) => `days from ${day}`,
    until: (day: string) => `days until ${day}`,
    fromUntil: (from: string, until: string) => `days from ${from} to ${until}`,
    colon: ": "
  }
} as const

/** What the sentences of rules are about. */
type Ruled = Pick<Activity, "rules"> & Record<"parts" | "periods", ReadonlyArray<Named>>

interface Named {
  readonly code: string
  readonly name: string
}

/** What an activity's rules say, a sentence each, with the parts, periods, people and days that it is about where it is not about all. */
export const ruleSentences = (activity: Ruled, language: Language): ReadonlyArray<string> => {
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

const scopeOf = ({ parts, periods }: Ruled, rule: SentencedRule["rule"], language: Language): string => {
  if (rule === null) return ""
  const words = scopes[language]
  const about = [
    ...(rule.for === "everyone" ? [] : [words[rule.for]]),
    ...namesOf(parts, rule.parts),
    ...namesOf(periods, rule.periods),
    ...daysOf(rule, language)
  ].join(", ")
  return about === "" ? "" : `${about.slice(0, 1).toUpperCase()}${about.slice(1)}${words.colon}`
}

const daysOf = (
  { from, until }: Pick<NonNullable<SentencedRule["rule"]>, "from" | "until">,
  language: Language
): ReadonlyArray<string> => {
  const words = scopes[language]
  const { day } = datesIn(language)
  if (from !== null && until !== null) return [words.fromUntil(day(from), day(until))]
  if (from !== null) return [words.from(day(from))]
  return until === null ? [] : [words.until(day(until))]
}

const namesOf = (all: ReadonlyArray<Named>, codes: ReadonlyArray<string>) =>
  codes.map((code) => all.find((each) => each.code === code)?.name || code)
