import { limits } from "../payfip/fields.ts"

/**
 * What PayFiP's page tells the payer that is being paid, in the letters, digits and spaces that it takes: as many whole invoice numbers as
 * fit, then how many follow.
 */
export const objetOf = (numbers: ReadonlyArray<string>): string => {
  const [one, ...others] = numbers
  const words = others.length === 0 ? `Facture ${one ?? ""}` : `Factures ${numbers.join(" ")}`
  if (words.length <= limits.objet.max) return words
  for (let shown = numbers.length - 1; shown > 0; shown--) {
    const left = numbers.length - shown
    const shortened = `Factures ${numbers.slice(0, shown).join(" ")} et ${left} ${left === 1 ? "autre" : "autres"}`
    if (shortened.length <= limits.objet.max) return shortened
  }
  return `${numbers.length} factures`
}

/** The first invoice's number and eight digits of the attempt's: readable in the régie's file, and never the same twice. */
export const refdetOf = (numbers: ReadonlyArray<string>, attemptId: string): string =>
  `${numbers[0] ?? ""}${attemptId.replaceAll("-", "").slice(-8)}`
