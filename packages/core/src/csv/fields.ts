import { Result } from "effect"

type Field<A> = Result.Result<A, string>

/** A day as people write it (31/12/2026, 31-12-2026, 2026-12-31) as an ISO day; impossible days are refused. */
export const day = (text: string): Field<string> => {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const [year, month, dayOfMonth] =
    french !== null ? [french[3], french[2], french[1]] : iso !== null ? [iso[1], iso[2], iso[3]] : []
  if (year === undefined || month === undefined || dayOfMonth === undefined) {
    return Result.fail(`« ${text} » n'est pas une date (attendu : 31/12/2026)`)
  }
  const written = `${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`
  const date = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written)
    ? Result.succeed(written)
    : Result.fail(`la date ${text} n'existe pas`)
}

/** A decimal number as people write it (1 234,5 or 1234.5), as plain text with a point and at most `places` decimals. */
export const decimal = (text: string, places: number): Field<string> => {
  const plain = text.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".")
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return Result.fail(`« ${text} » n'est pas un nombre (attendu : 12,5)`)
  const decimals = plain.split(".")[1]?.replace(/0+$/, "").length ?? 0
  return decimals <= places ? Result.succeed(plain) : Result.fail(`« ${text} » a plus de ${places} décimales`)
}

/** An amount in euros (1 234,50 € or 1234.5), in cents. */
export const cents = (text: string): Field<number> =>
  Result.flatMap(decimal(text.replace(/\s*(€|EUR)\s*$/i, ""), 2), (plain) => {
    const [whole = "0", fraction = ""] = plain.replace("-", "").split(".")
    const amount = Number(whole) * 100 + Number(fraction.padEnd(2, "0").slice(0, 2))
    return amount > 100_000_000
      ? Result.fail(`« ${text} » dépasse 1 000 000 €`)
      : Result.succeed(plain.startsWith("-") ? -amount : amount)
  })

/** A mail address in lower case. */
export const mail = (text: string): Field<string> =>
  /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/.test(text) && text.length <= 80
    ? Result.succeed(text.toLowerCase())
    : Result.fail(`« ${text} » n'est pas une adresse mail`)
