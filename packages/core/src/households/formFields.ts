import type { FieldProblem, FieldRule } from "./FieldProblem.ts"
import { normalisedPhone } from "./phones.ts"

/** Reads the fields of one form: gives what is kept of each, and collects what cannot be. */
export class FormFields {
  readonly problems: Array<FieldProblem> = []
  readonly #prefix: string

  constructor(prefix = "") {
    this.#prefix = prefix
  }

  /** Refuses a field, for the first reason that was found. */
  refuse(name: string, rule: FieldRule, limit?: string): void {
    const field = `${this.#prefix}${name}`
    if (this.problems.some((problem) => problem.field === field)) return
    this.problems.push({ field, rule, ...(limit === undefined ? {} : { limit }) })
  }

  /** A line of text without the blanks around it, and without what no keyboard types. */
  line(field: string, typed: string, longest = 120): string {
    return this.#fit(field, typed.replaceAll(/\p{Cc}+/gu, " ").trim(), longest)
  }

  /** The same over several lines. */
  text(field: string, typed: string, longest: number): string {
    return this.#fit(field, typed.replaceAll(/[^\P{Cc}\n]/gu, "").trim(), longest)
  }

  #fit(field: string, kept: string, longest: number): string {
    if ([...kept].length > longest) this.refuse(field, "too-long", String(longest))
    return kept
  }

  required(field: string, typed: string, longest?: number): string {
    const kept = this.line(field, typed, longest)
    if (kept === "") this.refuse(field, "required")
    return kept
  }

  /** A phone number as E.164; what was there before and was not touched is nobody's mistake. */
  phone(field: string, typed: string, before = ""): string {
    const number = normalisedPhone(typed)
    if (number !== undefined) return number
    if (typed.trim() !== "" && typed !== before) this.refuse(field, "not-a-phone")
    return typed.replaceAll(/\p{Cc}+/gu, " ").trim()
  }

  mail(field: string, typed: string | null): string | null {
    const kept = typed?.trim().toLowerCase() ?? ""
    if (kept === "") return null
    if (!looksLikeMail(kept)) this.refuse(field, "not-a-mail")
    return kept
  }

  /** An ISO day that exists; undefined was refused. */
  day(field: string, typed: string | null): string | null {
    const kept = typed?.trim() ?? ""
    if (kept === "") return null
    if (!isDay(kept)) this.refuse(field, "not-a-day")
    return kept
  }

  /** A day of birth: not in the future, not more than so many years ago. */
  birth(field: string, typed: string | null, today: string, oldestYears: number): string | null {
    const day = this.day(field, typed)
    if (day === null || !isDay(day)) return day
    if (day > today) this.refuse(field, "in-the-future")
    else if (Number(day.slice(0, 4)) < Number(today.slice(0, 4)) - oldestYears)
      this.refuse(field, "too-long-ago", String(oldestYears))
    return day
  }
}

/** Whether a text could be a mail address; the mail sent there is the proof. */
export const looksLikeMail = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>"'(),:;]+@[^\s@<>"'(),:;]+\.[^\s@<>"'(),:;]+$/.test(text)

/** Whether a text is a day of the calendar, as `2026-02-28`. */
export const isDay = (text: string): boolean => {
  const [, year = "", month = "", date = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  const day = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)))
  return year !== "" && day.getUTCMonth() === Number(month) - 1 && day.getUTCDate() === Number(date)
}
