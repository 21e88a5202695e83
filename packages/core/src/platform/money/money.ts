import type { Language } from "../text/Language.ts"

const euros = {
  fr: new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" }),
  en: new Intl.NumberFormat("en-GB", { style: "currency", currency: "EUR" })
}

/** An amount as people read it: `1 234,50 €` with no-break spaces in French, `€1,234.50` in English. */
export const formatCents = (cents: number, language: Language): string => euros[language].format(decimal(BigInt(cents)))

const plain = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 2, useGrouping: false })

/** An amount in euros as French spreadsheets read it: `-1234,50`. */
export const plainEuros = (cents: number): string => plain.format(decimal(BigInt(cents)))

/**
 * Quantity times unit price in whole cents, without binary fractions.
 * A half cent is rounded away from zero for both signs (0.5 gives 1, −0.5 gives −1), so that a credit note is exactly the
 * opposite of the line it cancels.
 *
 * @throws RangeError when the quantity is not a plain decimal, the price is not a whole number, or the product is not a
 * safe integer.
 */
export const multiplyHalfUp = (quantity: string, unitPriceCents: number): number => {
  const [, sign, whole, fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(quantity) ?? []
  if (whole === undefined) throw new RangeError(`not a decimal quantity: ${quantity}`)
  const scale = 10n ** BigInt(fraction.length)
  const price = BigInt(unitPriceCents)
  const magnitude = BigInt(whole + fraction) * (price < 0n ? -price : price)
  const rounded = (2n * magnitude + scale) / (2n * scale)
  const cents = Number((sign === "-") !== price < 0n ? -rounded : rounded)
  if (!Number.isSafeInteger(cents)) throw new RangeError(`amount out of range: ${quantity} × ${unitPriceCents}`)
  return cents
}

const decimal = (cents: bigint) => {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, "0")
  return `${cents < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}` as `${number}`
}
