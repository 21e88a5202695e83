import { Option, Schema } from "effect"
import type { Language } from "../platform/text/Language.ts"
import { datesIn } from "../platform/time/dates.ts"
import type { PriceTrace } from "../tariffs/pricing.ts"
import { traceSentence } from "../tariffs/words.ts"
import type { InvoiceLine } from "./Invoice.ts"
import { periodWords } from "./issuing/words.ts"

const Share = Schema.Struct({ share: Schema.Struct({ days: Schema.Int, of: Schema.Int }) })

/** What is counted, where the books have one of our own words. */
const units: Readonly<Record<string, string>> = {
  "demi-heure": "half-hour",
  heure: "hour",
  mois: "month",
  forfait: "package"
}

/** A line as a reader of a language reads it: the town's own names stay, what the portal says of the price is said anew from its trace. */
export const lineIn = (line: InvoiceLine, language: Language): InvoiceLine =>
  language === "fr" || !isPrice(line.trace)
    ? line
    : {
        ...line,
        unit: units[line.unit] ?? line.unit,
        tariff: `${traceSentence(line.trace, language)}${shareOf(line.trace)}`
      }

const isPrice = (trace: unknown): trace is PriceTrace =>
  typeof trace === "object" && trace !== null && "steps" in trace && "facts" in trace

const shareOf = (trace: unknown): string =>
  Option.match(Schema.decodeUnknownOption(Share)(trace), {
    onNone: () => "",
    onSome: ({ share }) => `, your part: ${share.days} days of ${share.of}`
  })

/** A month that the portal named, in the reader's language; what another program called a period stays. */
export const periodIn = (period: string, language: Language): string => {
  if (language === "fr") return period
  const [, year] = /^\p{L}+ (20\d\d)$/u.exec(period) ?? []
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}`)
  const month = year === undefined ? undefined : months.find((each) => periodWords(each) === period)
  return month === undefined ? period : datesIn(language).month(`${month}-01`)
}
