/** Which reservations; days are ISO, both ends included, codes those of the town's activities. */
export interface ReservationFilter {
  readonly from: string
  readonly to: string
  readonly activity?: string
  readonly place?: string
  readonly group?: string
  readonly childId?: string
  readonly householdId?: string
}

/** What a child has booked of an activity on a day, as staff read it: nothing of its health. */
export interface ReservationLine {
  readonly bookingId: string
  /** ISO day. */
  readonly day: string
  readonly activity: string
  readonly unit: string
  /** The parts of the day that the unit takes. */
  readonly parts: ReadonlyArray<string>
  readonly place: string
  readonly group: string
  readonly childRef: string
  readonly givenName: string
  readonly familyName: string
  readonly school: string
  readonly schoolClass: string
  readonly householdId: string
  readonly householdRef: string
  readonly householdName: string
  /** Booked past the limit, with the surcharge that the rules say. */
  readonly late: boolean
  readonly bookedAt: Date
}
