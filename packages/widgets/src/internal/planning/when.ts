import type { Format } from "../base/format.ts"

/** A day without its year: `jeudi 3 décembre`. */
export const dayName = (format: Format, day: string) => format.longDay(day).replace(/\s20\d\d/, "")

/** An instant without its year: `jeudi 3 décembre à 12 h`. */
export const instantName = (format: Format, instant: string) => format.longInstant(instant).replace(/\s20\d\d/, "")

/** A text that begins a sentence. */
export const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** The first of some days, as short as the last one allows: `7` before `13 décembre 2026`. */
export const firstDayName = (format: Format, from: string, to: string) => {
  const name = format.day(from).replace(/\s20\d\d/, "")
  return from.slice(0, 7) === to.slice(0, 7) ? name.replace(/\s.*/, "") : name
}
