import { formatCents } from "../platform/money/money.ts"
import type { Language } from "../platform/text/Language.ts"
import type { PenaltyArithmetic } from "./penalties.ts"
import type { PriceStep, PriceTrace, UnitPrice } from "./pricing.ts"
import type { Tariff } from "./Tariff.ts"

const numbers = {
  fr: new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 4 }),
  en: new Intl.NumberFormat("en-GB", { maximumFractionDigits: 4 })
}

/** Whole euros, or euros and cents: 900, 622,50. */
const writtenQuotient = (cents: number, language: Language): string =>
  cents % 100 === 0 ? numbers[language].format(cents / 100) : withCents[language].format(cents / 100)

const withCents = {
  fr: new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 2 }),
  en: new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2 })
}

const words = {
  fr: {
    rate: (percent: string, quotient: string) => `${percent} % de votre quotient ${quotient}`,
    floor: (price: string) => `prix minimum ${price}`,
    ceiling: (price: string) => `prix maximum ${price}`,
    unknown: "quotient non communiqué",
    rounded: ["arrondi à l’euro", "arrondi aux dix centimes"],
    part: (percent: string, price: string) => `${percent} % de ${price}`,
    begun: (times: number, minutes: number) => `${times} × ${minutes} min ${times === 1 ? "commencée" : "commencées"}`,
    percent: (name: string, percent: string) => `${name} (${percent} %)`,
    signed: { minus: "−", plus: "+" },
    payer: (name: string, price: string) => `${name} prend en charge ${price}`,
    line: (count: string, unit: string, price: string) => `${count} ${unit} × ${price}`,
    minutes: (minutes: number) => (minutes === 60 ? "heure" : minutes === 30 ? "demi-heure" : `× ${minutes} min`),
    month: "mois",
    quantity: "forfait",
    colon: " : "
  },
  en: {
    rate: (percent: string, quotient: string) => `${percent}% of your quotient ${quotient}`,
    floor: (price: string) => `lowest price ${price}`,
    ceiling: (price: string) => `highest price ${price}`,
    unknown: "quotient not given",
    rounded: ["rounded to the euro", "rounded to ten cents"],
    part: (percent: string, price: string) => `${percent}% of ${price}`,
    begun: (times: number, minutes: number) => `${times} × ${minutes} min begun`,
    percent: (name: string, percent: string) => `${name} (${percent}%)`,
    signed: { minus: "−", plus: "+" },
    payer: (name: string, price: string) => `${name} pays ${price}`,
    line: (count: string, unit: string, price: string) => `${count} ${unit} × ${price}`,
    minutes: (minutes: number) => (minutes === 60 ? "hour" : minutes === 30 ? "half-hour" : `× ${minutes} min`),
    month: "month",
    quantity: "package",
    colon: ": "
  }
}

const signed = (value: number, shown: string, language: Language): string => {
  const { minus, plus } = words[language].signed
  return value < 0 ? `${minus}${shown.replace(/^[-−]/, "")}` : `${plus}${shown}`
}

const stepWords = (step: PriceStep, language: Language): string | undefined => {
  const said = words[language]
  switch (step.kind) {
    case "rate":
      return said.rate(numbers[language].format(step.percent), writtenQuotient(step.quotientCents, language))
    case "floor":
      return said.floor(formatCents(step.cents, language))
    case "ceiling":
      return said.ceiling(formatCents(step.cents, language))
    case "adjustment":
      return step.percent === null
        ? step.name
        : said.percent(step.name, signed(step.percent, numbers[language].format(step.percent), language))
    case "rounding":
      return said.rounded[step.decimals ?? 2]
    case "price":
      return undefined
  }
}

const saysUnknown = (rowName: string): boolean =>
  [words.fr, words.en].some(({ unknown }) => rowName.toLowerCase().includes(unknown))

/** How a penalty was reckoned, in words: `50 % de 4,15 €`, `3 × 15 min commencées`; empty for an amount of its own. */
export const penaltySentence = (
  { percent, ofCents, times, everyMinutes }: PenaltyArithmetic,
  language: Language
): string => {
  const said = words[language]
  return [
    ...(percent === null ? [] : [said.part(numbers[language].format(percent), formatCents(ofCents, language))]),
    ...(everyMinutes === null ? [] : [said.begun(times, everyMinutes)])
  ].join(", ")
}

/** What a family reads of a trace: the row, or the rate of its quotient, and what changed the price; then the council's decision. */
export const traceSentence = (trace: PriceTrace, language: Language): string =>
  [
    trace.rowName,
    trace.byQuotient && trace.facts.quotientCents === null && !saysUnknown(trace.rowName)
      ? words[language].unknown
      : undefined,
    ...trace.steps.map((step) => stepWords(step, language)),
    trace.deliberation
  ]
    .filter((part) => part !== undefined && part !== "")
    .join(", ")

/** What is counted, as a line says it: `repas`, `demi-heure`, `mois`. */
export const countedName = ({ per, minutes }: Tariff, unitName: string, language: Language): string => {
  switch (per) {
    case "unit":
      return unitName.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
    case "minutes":
      return words[language].minutes(minutes ?? 0)
    case "month":
    case "quantity":
      return words[language][per]
  }
}

/** A line in words: `4 repas × 3,24 € : 0,36 % de votre quotient 900, délibération du …`. */
export const priceSentence = (price: UnitPrice, quantity: number, unitName: string, language: Language): string => {
  const said = words[language]
  const why = [
    traceSentence(price.trace, language),
    ...price.payers.map(({ name, cents }) => said.payer(name, formatCents(cents, language)))
  ].filter((part) => part !== "")
  const line = said.line(numbers[language].format(quantity), unitName, formatCents(price.cents, language))
  return why.length === 0 ? line : `${line}${said.colon}${why.join(", ")}`
}
