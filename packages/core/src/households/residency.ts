import { communesOf } from "./cities.ts"

/** Where a home lies, seen from a town: in it, elsewhere, or its address does not say. */
export type Residency = "resident" | "elsewhere" | "unknown"

/**
 * Whether a home lies in a town, by its postal code and city. An address that leaves several communes open counts for the town when it is
 * one of them: nobody is turned away for how a name was typed.
 */
export const residencyOf = (
  { inseeCode }: { readonly inseeCode: string },
  address: { readonly postalCode: string; readonly city: string }
): Residency => {
  if (address.postalCode.trim() === "") return "unknown"
  return communesOf(address).includes(inseeCode) ? "resident" : "elsewhere"
}
