import parsePhoneNumber from "libphonenumber-js"

/**
 * A phone number as people type it (`06 12 34 56 78`, `+33 (0)6…`, `0032…`), as E.164 (`+33612345678`); numbers without a country are
 * French. Undefined when there is no such number.
 */
export const normalisedPhone = (typed: string): string | undefined => {
  const found = parsePhoneNumber(typed.trim().replace(/^00/, "+"), "FR")
  return found?.isValid() === true ? found.number : undefined
}

/** A stored number as people read it: French ones the French way, others with their country; what is no number stays as it is. */
export const readablePhone = (stored: string): string => {
  const found = parsePhoneNumber(stored, "FR")
  if (found === undefined || !found.isValid()) return stored
  return found.countryCallingCode === "33" ? found.formatNational() : found.formatInternational()
}
