import parsePhoneNumber, { type CountryCode } from "libphonenumber-js"
import parseByPlan from "libphonenumber-js/max"
import { typedLine } from "../platform/text/typed.ts"

/**
 * A phone number as people type it (`06 12 34 56 78`, `+33 (0)6…`, `0032…`), as E.164 (`+33612345678`); numbers without a country are
 * French, those overseas under the code of their own: `0692 12 34 56` is `+262692123456`. Undefined when there is no such number.
 */
export const normalisedPhone = (typed: string): string | undefined => {
  const found = parsePhoneNumber(typedLine(typed).replace(/^00/, "+"), "FR")
  if (found === undefined) return undefined
  const overseas = found.countryCallingCode === "33" ? overseasNumber(found.nationalNumber) : undefined
  return overseas ?? (found.isValid() ? found.number : undefined)
}

/** A stored number as people read it: French ones the French way, others with their country; what is no number stays as it is. */
export const readablePhone = (stored: string): string => {
  const number = normalisedPhone(stored)
  if (number === undefined) return stored
  // dialled from mainland France with its code, from the islands without: the one form that both know
  const [, saintPierre] = /^\+508(\d{6})$/.exec(number) ?? []
  if (saintPierre !== undefined) return `0508 ${saintPierre.replace(/(\d\d)(?=\d)/g, "$1 ")}`
  const found = parsePhoneNumber(number)
  if (found === undefined) return stored
  return frenchCodes.has(found.countryCallingCode) ? found.formatNational() : found.formatInternational()
}

const frenchCodes: ReadonlySet<string> = new Set(["33", "262", "590", "594", "596"])

/** First digits, after the 0, of the numbers that overseas departments have in the French plan (ARCEP), by the code of each. */
const overseas: ReadonlyArray<readonly [code: string, begins: RegExp]> = [
  ["262", /^(262|263|269|639|692|693)/],
  ["590", /^(590|690|691)/],
  ["594", /^(594|694)/],
  ["596", /^(596|696|697)/],
  ["508", /^508(?=[45]\d{5}$)/]
]

/** Newer ones, of mobile phones and boxes, whose first digits departments share: the next digits say whose they are. */
const shared = /^(708|709|938|939|947|976)/
const sharing: ReadonlyArray<CountryCode> = ["RE", "YT", "GP", "GF", "MQ"]

/** A number of the French plan, without its first 0, as E.164 where it belongs overseas. */
const overseasNumber = (national: string): string | undefined => {
  if (national.length !== 9) return undefined
  const code = overseas.find(([, begins]) => begins.test(national))?.[0]
  if (code === "508") return `+508${national.slice(3)}`
  if (code !== undefined) return `+${code}${national}`
  if (!shared.test(national)) return undefined
  return sharing.map((country) => parseByPlan(`0${national}`, country)).find((number) => number?.isValid())?.number
}
