import type { Words } from "../../words/fr.ts"
import type { Schemas } from "../api/client.ts"
import type { Mistake } from "../base/fields.ts"
import { dayOf } from "./day.ts"
import { type DataSection, type FieldKey, fieldsOf, type ProfileTexts } from "./sections.ts"

type Refused = Schemas["FieldsRefusedEncoded"]["errors"][number]
type ProfileWords = () => Words["profile"]

export const idOf = (section: DataSection, key: string) => `${section}-${key}`

const isRule = (rules: Words["profile"]["rules"], rule: string): rule is keyof Words["profile"]["rules"] =>
  Object.hasOwn(rules, rule)

/** A refusal of a field in words. */
export function sayRule(words: Words["profile"], label: string, { rule, limit = "" }: Omit<Refused, "field">) {
  return isRule(words.rules, rule) ? words.rules[rule](label, limit) : words.otherRule(label)
}

/** The mistakes that the portal found, at the fields of a section. */
export const refusedFields = (words: ProfileWords, section: DataSection, errors: ReadonlyArray<Refused>) =>
  errors.map((refused): Mistake => {
    const key = refused.field.split(".").at(-1) ?? ""
    const known = fieldsOf[section].find((each) => each.key === key) ?? fieldsOf[section][0]
    const name: FieldKey = known?.key ?? "main"
    return { field: idOf(section, name), say: () => sayRule(words(), words().fields[name], refused) }
  })

/** The mistakes that can be seen without the portal. */
export const visibleMistakes = (words: ProfileWords, section: DataSection, typed: ProfileTexts) =>
  fieldsOf[section].flatMap(({ key, kind, required }): ReadonlyArray<Mistake> => {
    const text = (typed[key] ?? "").trim()
    const wrong = (rule: Refused["rule"]) => ({
      field: idOf(section, key),
      say: () => sayRule(words(), words().fields[key], { rule })
    })
    if (required && text === "") return [wrong("required")]
    return kind === "day" && text !== "" && dayOf(text) === undefined ? [wrong("not-a-day")] : []
  })
