import { datesIn } from "@portail-familles/core/platform/dates"

function makeFormat(locale: string) {
  const money = new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" })
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 })
  const { day, longDay, mediumDay, month, instant, longInstant, time } = datesIn(locale)
  return {
    money: (cents: number) => money.format(cents / 100).replace("-", "−"),
    day,
    longDay,
    mediumDay,
    instant: (iso: string) => instant(new Date(iso)),
    longInstant: (iso: string) => longInstant(new Date(iso)),
    time: (iso: string) => time(new Date(iso)),
    /** A decimal in the language's writing; anything else as it is. */
    quantity: (text: string) => (Number.isFinite(Number(text)) ? number.format(Number(text)) : text),
    /** "2026-11" becomes a month; a period that is said in words stays. */
    period: (text: string) => {
      const label = /^\d{4}-\d{2}$/.test(text) ? month(`${text}-15`) : text
      return label.charAt(0).toLocaleUpperCase(locale) + label.slice(1)
    }
  }
}

export type Format = ReturnType<typeof makeFormat>

const formats = new Map<string, Format>()

/** Money, days and quantities as people of a language (a tag of BCP 47) write them, in the town's time. */
export function formatIn(locale: string): Format {
  const format = formats.get(locale) ?? makeFormat(locale)
  formats.set(locale, format)
  return format
}
