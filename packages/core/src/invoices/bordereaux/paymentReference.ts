import type { TreasuryCollection } from "../../towns/collection.ts"

const digits = (value: number | string, length: number): string => String(value).padStart(length, "0")

/**
 * How PayFiP names a debt of the Trésor public, in groups of digits (payfip.md 2.5): of a titre the year, its number and the line, 4 + 8 + 6;
 * of a rôle the year, the product, the period and the debt, 4 + 2 + 2 + 13.
 */
export const paymentReference = (
  collection: TreasuryCollection,
  claim: { readonly exercise: number; readonly piece: number; readonly debt: string }
): ReadonlyArray<string> => {
  const exercise = digits(claim.exercise, 4)
  return collection.kind === "titre"
    ? [exercise, digits(claim.piece, 8), digits(1, 6)]
    : [exercise, collection.product.slice(0, 2), digits(collection.period, 2), digits(claim.debt, 13)]
}
