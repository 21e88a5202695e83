import { countrySpecs, electronicFormatIBAN, isSEPACountry, ValidationErrorsIBAN, validateIBAN } from "ibantools"

/** Why a text is no IBAN that a régie can debit: `length` is how many signs one of this country has. */
export type IbanProblem =
  | { readonly rule: "country" }
  | { readonly rule: "length"; readonly length: number }
  | { readonly rule: "mistyped" }
  | { readonly rule: "not-sepa" }

/** An IBAN as banks exchange it: no spaces, capitals. */
export const compactIban = (typed: string): string => electronicFormatIBAN(typed) ?? ""

/** What is wrong with an IBAN as it was typed; null where a direct debit can be made of it. */
export const ibanProblem = (typed: string): IbanProblem | null => {
  const iban = compactIban(typed)
  const { valid, errorCodes } = validateIBAN(iban)
  const country = iban.slice(0, 2)
  if (valid) return isSEPACountry(country) ? null : { rule: "not-sepa" }
  if (errorCodes.includes(ValidationErrorsIBAN.NoIBANCountry)) return { rule: "country" }
  const length = countrySpecs[country]?.chars ?? null
  return length !== null && length !== iban.length ? { rule: "length", length } : { rule: "mistyped" }
}
