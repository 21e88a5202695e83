import { Context, Effect, Layer } from "effect"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { daysAfter, daysBetween } from "../platform/time/days.ts"
import type { ReservationFilter, ReservationLine } from "./ReservationLine.ts"
import { reservationLines } from "./reservationLines.ts"

/** What is booked, as staff read it. */
export class Reservations extends Context.Service<
  Reservations,
  {
    /** Gives what is booked, by day, then activity, place, group and name; some whole days at a time, so that a year fits in memory. */
    each<E, R>(
      staff: StaffAccess,
      filter: ReservationFilter,
      some: (lines: ReadonlyArray<ReservationLine>) => Effect.Effect<void, E, R>
    ): Effect.Effect<void, E, R>
  }
>()("@portail-familles/core/reservations/Reservations") {
  static readonly layer = Layer.effect(
    Reservations,
    Effect.gen(function* () {
      const lines = yield* reservationLines

      const each = Effect.fn("Reservations.each")(function* <E, R>(
        { townId }: StaffAccess,
        filter: ReservationFilter,
        some: (lines: ReadonlyArray<ReservationLine>) => Effect.Effect<void, E, R>
      ) {
        for (const days of daysAtATime(filter)) {
          const found = yield* orDieSql(lines(townId, { ...filter, ...days }))
          if (found.length > 0) yield* some(found)
        }
      })

      return Reservations.of({ each })
    })
  )
}

/** Days of a town whose reservations are in memory together. */
const daysTogether = 7

/** What one child or household books in a year is read at once. */
const daysAtATime = ({ from, to, childId, householdId }: ReservationFilter) => {
  if (childId !== undefined || householdId !== undefined) return [{ from, to }]
  const length = Math.max(0, Math.ceil((daysBetween(from, to) + 1) / daysTogether))
  return Array.from({ length }, (_, place) => {
    const first = daysAfter(from, place * daysTogether)
    const last = daysAfter(first, daysTogether - 1)
    return { from: first, to: last < to ? last : to }
  })
}
