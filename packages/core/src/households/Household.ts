import type { CorrespondenceAddress } from "./sections/values.ts"

/** A legal representative as staff see them; days are ISO, phones as they are kept. */
export interface HouseholdAdult {
  readonly id: string
  readonly externalRef: string
  readonly rank: 1 | 2
  readonly civility: string
  readonly givenName: string
  readonly familyName: string
  readonly birthName: string
  readonly birthDate: string | null
  readonly mail: string | null
  readonly mainPhone: string
  readonly secondPhone: string
}

/** A child as staff see it; the birth date is an ISO day. */
export interface HouseholdChild {
  readonly id: string
  readonly externalRef: string
  readonly givenName: string
  readonly familyName: string
  readonly birthDate: string
}

/** A household with its adults and children. A child may be in two households. */
export interface Household extends CorrespondenceAddress {
  readonly id: string
  readonly externalRef: string
  readonly name: string
  readonly adults: ReadonlyArray<HouseholdAdult>
  readonly children: ReadonlyArray<HouseholdChild>
}
