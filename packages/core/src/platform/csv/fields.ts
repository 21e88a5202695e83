import { Result } from "effect"
import { canonicalMail, type MailRule, mailRule } from "../text/mails.ts"
import type { AmountProblem, DayProblem, DecimalProblem, MailProblem } from "./LineProblem.ts"

/** A day as people write it (31/12/2026, 31-12-2026, 2026-12-31) as an ISO day; impossible days are refused. */
export const day = (text: string): Result.Result<string, DayProblem> => {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const [year, month, dayOfMonth] =
    french !== null ? [french[3], french[2], french[1]] : iso !== null ? [iso[1], iso[2], iso[3]] : []
  if (year === undefined || month === undefined || dayOfMonth === undefined) {
    return Result.fail({ code: "not-a-day", text })
  }
  const written = `${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`
  const date = new Date(`${written}T00:00:00Z`)
  return /^(19|20|21)/.test(written) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written)
    ? Result.succeed(written)
    : Result.fail({ code: "no-such-day", text })
}

/**
 * A decimal number as people write it (1 234,5 or 1234.5) in its one canonical form (`1234.5`), with at most `places` decimals and
 * seven digits before the point.
 */
export const decimal = (text: string, places: number): Result.Result<string, DecimalProblem> => {
  const [, sign = "", digits, written = ""] =
    /^(-?)(\d+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)(?:[.,](\d+))?$/.exec(text.trim()) ?? []
  if (digits === undefined) return Result.fail({ code: "not-a-number", text })
  const whole = digits.replace(/[^\d]/g, "").replace(/^0+(?=\d)/, "")
  const decimals = written.replace(/0+$/, "")
  if (decimals.length > places) return Result.fail({ code: "too-many-decimals", text, places })
  if (whole.length > 7) return Result.fail({ code: "number-too-large", text })
  const magnitude = decimals === "" ? whole : `${whole}.${decimals}`
  return Result.succeed(magnitude === "0" ? "0" : sign + magnitude)
}

/** An amount in euros (1 234,50 € or 1234.5), in cents. */
export const cents = (text: string): Result.Result<number, AmountProblem> => {
  const plain = decimal(text.replace(/\s*(€|EUR)\s*$/i, ""), 2)
  if (Result.isFailure(plain)) {
    switch (plain.failure.code) {
      case "not-a-number":
        return Result.fail({ code: "not-an-amount", text })
      case "number-too-large":
        return Result.fail({ code: "amount-too-large", text })
      case "too-many-decimals":
        return Result.fail({ ...plain.failure, text })
    }
  }
  const [whole = "0", fraction = ""] = plain.success.replace("-", "").split(".")
  const amount = Number(whole) * 100 + Number(fraction.padEnd(2, "0").slice(0, 2))
  if (amount > 100_000_000) return Result.fail({ code: "amount-too-large", text })
  return Result.succeed(plain.success.startsWith("-") ? -amount : amount)
}

/** A mail address in its one form. */
export const mail = (text: string): Result.Result<string, MailProblem> => {
  const rule = mailRule(text)
  return rule === undefined ? Result.succeed(canonicalMail(text)) : Result.fail({ code: mailCodes[rule], text })
}

const mailCodes = { "not-a-mail": "not-a-mail", "too-long": "mail-too-long" } as const satisfies Record<
  MailRule,
  string
>
