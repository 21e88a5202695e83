import { type Activity, unitsOf } from "../activities/Activity.ts"
import { instantInParis } from "../platform/time/wallClock.ts"
import type { FeedBooking } from "./readFeedBookings.ts"

/** A booked unit as a calendar shows it. */
export interface FeedEvent {
  /** The same as long as the place is kept. */
  readonly id: string
  readonly givenName: string
  readonly activityName: string
  /** Empty where the activity has one unit alone. */
  readonly unitName: string
  readonly placeName: string
  readonly address: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly bookedAt: Date
}

/** The event of a booking; null where the town no longer says when its parts begin and end. */
export const feedEvent = (activities: ReadonlyArray<Activity>, booking: FeedBooking): FeedEvent | null => {
  const activity = activities.find(({ code }) => code === booking.activity)
  const parts = activity?.parts.filter(({ code }) => booking.parts.includes(code)) ?? []
  const first = parts.map(({ startsAt }) => startsAt).sort()[0]
  const last = parts
    .map(({ endsAt }) => endsAt)
    .sort()
    .at(-1)
  if (activity === undefined || first === undefined || last === undefined) return null
  const units = unitsOf(activity)
  const place = activity.places.find(({ code }) => code === booking.place)
  return {
    id: booking.bookingId,
    givenName: booking.givenName,
    activityName: activity.name,
    unitName: units.length > 1 ? (units.find(({ code }) => code === booking.unit)?.name ?? "") : "",
    placeName: place?.name ?? "",
    address: place?.address ?? "",
    startsAt: instantInParis(booking.day, first),
    endsAt: instantInParis(booking.day, last),
    bookedAt: booking.bookedAt
  }
}
