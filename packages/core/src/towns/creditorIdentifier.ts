/**
 * Whether a text is a SEPA creditor identifier (ICS): country, two check digits, three signs that the creditor chooses, its national
 * number. The check leaves the three signs out (EPC262-08, ISO 7064 mod 97-10).
 */
export const isCreditorIdentifier = (text: string): boolean => {
  const [, country, check, , national] = /^([A-Z]{2})(\d{2})([A-Z0-9]{3})([A-Z0-9]{1,28})$/.exec(text) ?? []
  if (country === undefined || national === undefined || check === undefined) return false
  if (country === "FR" && !/^[A-Z0-9]{6}$/.test(national)) return false
  const digits = `${national}${country}${check}`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return BigInt(digits) % 97n === 1n
}
