import { canonicalMail, mailLength, mailRule } from "../platform/text/mails.ts"
import { typedLine, typedText } from "../platform/text/typed.ts"
import type { FieldProblem, FieldRule } from "./FieldProblem.ts"
import { normalisedPhone } from "./phones.ts"

/** The values of a form, or of a part of it, as they were read. */
type Before = Readonly<Record<string, unknown>>

/**
 * Reads the fields of one form: gives what is kept of each, and collects what cannot be. What was there before and was not touched is
 * nobody's mistake, by whatever rule it would be refused today.
 */
export class FormFields {
  readonly problems: Array<FieldProblem> = []
  readonly #prefix: string
  readonly #before: ReadonlyArray<Before>

  /** `before`: what was there, in parts that a field may be in under its name or its path; of a list, all that may be meant. */
  constructor(prefix = "", ...before: ReadonlyArray<Before | undefined>) {
    this.#prefix = prefix
    this.#before = before.filter((each) => each !== undefined)
  }

  /** Refuses a field, for the first reason that was found. */
  refuse(name: string, rule: FieldRule, limit?: string): void {
    const field = `${this.#prefix}${name}`
    if (this.problems.some((problem) => problem.field === field)) return
    this.problems.push({ field, rule, ...(limit === undefined ? {} : { limit }) })
  }

  /** Whether a field holds what it held before. */
  isUntouched(name: string, typed: unknown): boolean {
    if (typed === "" || typed === null || typed === undefined) return false
    return this.#before.some((before) => valueAt(before, name) === typed)
  }

  /** A line of text without the blanks around it, and without what no keyboard types. */
  line(field: string, typed: string, longest = longestLine): string {
    return this.#fit(field, typed, typedLine(typed), longest)
  }

  /** The same over several lines. */
  text(field: string, typed: string, longest: number): string {
    return this.#fit(field, typed, typedText(typed), longest)
  }

  #fit(field: string, typed: string, kept: string, longest: number): string {
    if ([...kept].length > longest && !this.isUntouched(field, typed)) this.refuse(field, "too-long", String(longest))
    return kept
  }

  required(field: string, typed: string, longest?: number): string {
    const kept = this.line(field, typed, longest)
    if (kept === "") this.refuse(field, "required")
    return kept
  }

  /** A phone number as E.164. */
  phone(field: string, typed: string): string {
    const number = normalisedPhone(typed)
    if (number !== undefined) return number
    const kept = typedLine(typed)
    if (kept !== "" && !this.isUntouched(field, typed)) this.refuse(field, "not-a-phone")
    return kept
  }

  /** A mail address in its one form. */
  mail(field: string, typed: string | null): string | null {
    const kept = canonicalMail(typed ?? "")
    if (kept === "") return null
    if (this.isUntouched(field, typed)) return typed
    const rule = mailRule(kept)
    if (rule !== undefined) this.refuse(field, rule, rule === "too-long" ? String(mailLength.most) : undefined)
    return kept
  }

  /** An ISO day that exists; undefined was refused. */
  day(field: string, typed: string | null): string | null {
    const kept = typed?.trim() ?? ""
    if (kept === "") return null
    if (!isDay(kept) && !this.isUntouched(field, typed)) this.refuse(field, "not-a-day")
    return kept
  }

  /** A day of birth: not in the future, not more than so many years ago. */
  birth(field: string, typed: string | null, today: string, oldestYears: number): string | null {
    const day = this.day(field, typed)
    if (day === null || !isDay(day) || this.isUntouched(field, typed)) return day
    if (day > today) this.refuse(field, "in-the-future")
    else if (Number(day.slice(0, 4)) < Number(today.slice(0, 4)) - oldestYears)
      this.refuse(field, "too-long-ago", String(oldestYears))
    return day
  }
}

/** Characters of a line, in forms and files. */
export const longestLine = 120

const valueAt = (before: Before, name: string): unknown =>
  name in before
    ? before[name]
    : name.split(".").reduce<unknown>((part, key) => (part as Before | null | undefined)?.[key], before)

/** Whether a text is a day of the calendar, as `2026-02-28`. */
export const isDay = (text: string): boolean => {
  const [, year = "", month = "", date = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  const day = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)))
  return year !== "" && day.getUTCMonth() === Number(month) - 1 && day.getUTCDate() === Number(date)
}
