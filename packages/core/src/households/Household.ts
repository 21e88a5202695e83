/** A legal representative as staff see them in a list. */
export interface HouseholdAdult {
  readonly id: string
  readonly externalRef: string
  readonly rank: 1 | 2
  readonly givenName: string
  readonly familyName: string
  readonly mail: string | null
}

/** A child as staff see it in a list; the birth date is an ISO day. */
export interface HouseholdChild {
  readonly id: string
  readonly externalRef: string
  readonly givenName: string
  readonly familyName: string
  readonly birthDate: string
}

/** A household with its adults and children. A child may be in two households. */
export interface Household {
  readonly id: string
  readonly externalRef: string
  readonly name: string
  readonly streetNumber: string
  readonly street: string
  readonly complement1: string
  readonly complement2: string
  readonly postalCode: string
  readonly city: string
  readonly adults: ReadonlyArray<HouseholdAdult>
  readonly children: ReadonlyArray<HouseholdChild>
}
