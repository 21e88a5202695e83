import { dayOf, typedDay } from "../profile/day.ts"
import type { Field, FieldTexts, Values } from "./types.ts"

const isRecord = (value: unknown): value is Values => typeof value === "object" && value !== null

/** What stands at a path in values; paths are as the portal names fields, as `quotientFamilial.amount`. */
const at = (values: unknown, path: string) =>
  path.split(".").reduce((inside: unknown, key) => (isRecord(inside) ? inside[key] : undefined), values)

function put(values: Values, [key = "", ...rest]: ReadonlyArray<string>, value: unknown): Values {
  const inside = values[key]
  return { ...values, [key]: rest.length === 0 ? value : put(isRecord(inside) ? inside : {}, rest, value) }
}

function typedValue(value: unknown, { kind }: Field) {
  if (typeof value === "boolean") return value ? "yes" : "no"
  if (value === null || value === undefined) return ""
  return kind === "day" ? typedDay(String(value)) : String(value).replace(".", kind === "number" ? "," : ".")
}

export const typedOf = (fields: ReadonlyArray<Field>, values: Values): FieldTexts =>
  Object.fromEntries(fields.map((field) => [field.path, typedValue(at(values, field.path), field)]))

export const numberOf = (text: string) => Number(text.replace(/[\s€]/g, "").replace(",", "."))

/** A time as people type it (16:30, 16h30, 1630), as `HH:MM`; else as it is. */
const timeOf = (text: string) => {
  const [, hour = "", minute = ""] = /^(\d{1,2})\s*[:h.]?\s*(\d{2})?$/i.exec(text) ?? []
  return hour === "" ? text : `${hour.padStart(2, "0")}:${minute || "00"}`
}

function valueOf({ kind }: Field, text: string, before: unknown): unknown {
  switch (kind) {
    case "tick":
      return text === "yes"
    case "yes-no":
    case "yes-no-unsaid":
      return text === "" ? null : text === "yes"
    case "number":
      return text === "" ? null : numberOf(text)
    case "day":
      return text === "" ? null : (dayOf(text) ?? text)
    case "time":
      return text === "" ? null : timeOf(text)
    case "mail":
      return text || null
    default:
      // an unanswered question of the town has no text
      return text === "" && typeof before !== "string" ? null : text
  }
}

export const isRequired = ({ required = false }: Field, typed: FieldTexts) =>
  typeof required === "function" ? required(typed) : required

export const isAsked = ({ when }: Field, typed: FieldTexts) => when === undefined || when(typed)

/** The values that a form stands for; what is not asked for any more is emptied. */
export const valuesOf = (fields: ReadonlyArray<Field>, typed: FieldTexts, before: Values): Values =>
  fields
    .filter(({ kind }) => kind !== "read-only")
    .reduce((values, field) => {
      const text = isAsked(field, typed) ? (typed[field.path] ?? "").trim() : ""
      return put(values, field.path.split("."), valueOf(field, text, at(before, field.path)))
    }, before)

/** The rule that a field breaks as far as can be seen without the portal. */
export function brokenRule(field: Field, typed: FieldTexts) {
  const text = (typed[field.path] ?? "").trim()
  if (text === "") return isRequired(field, typed) ? "required" : undefined
  if (field.kind === "day" && dayOf(text) === undefined) return "not-a-day"
  const isNumber = Number.isFinite(numberOf(text))
  return field.kind === "number" && !isNumber ? "not-a-number" : undefined
}

export const isSame = (one: unknown, other: unknown): boolean =>
  isRecord(one) && isRecord(other)
    ? [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => isSame(one[key], other[key]))
    : one === other
