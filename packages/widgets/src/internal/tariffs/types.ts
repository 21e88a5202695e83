import type { Words } from "../../words/fr.ts"
import type { Schemas } from "../api/client.ts"

export type PricedActivity = Schemas["PricedActivity"]
export type PricedUnit = PricedActivity["units"][number]
export type Simulation = Schemas["TariffSimulation"]
export type HouseholdQuotient = Schemas["HouseholdQuotient"]
export type FetchedQuotient = Schemas["FetchedQuotient"]
export type QuotientFund = NonNullable<HouseholdQuotient["fund"]>
export type TariffWords = Words["tariffs"]

/** What somebody says of their family, as it is typed and chosen. */
export interface Asked {
  /** `activity/unit`. */
  readonly what: string
  readonly quotient: string
  readonly resident: boolean
  readonly children: number
  readonly times: number
  readonly age: number
  readonly schoolClass: string
}

/** The amount that a typed quotient means, as the portal reads it: empty where nothing is typed, undefined where it is none. */
export const quotientTyped = (text: string): string | undefined => {
  const plain = text.replace(/[\s€]/g, "").replace(",", ".")
  return plain === "" || /^\d{1,6}(\.\d{1,2})?$/.test(plain) ? plain : undefined
}
