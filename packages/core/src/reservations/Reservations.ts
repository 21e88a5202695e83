import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { daysAfter, daysBetween } from "../platform/time/days.ts"
import { type Occupancy, occupancyOf, type SlotFilter } from "./occupancy.ts"
import type { ReservationFilter, ReservationLine } from "./ReservationLine.ts"
import { reservationLines } from "./reservationLines.ts"

/** A household that a child lives in. */
export interface ChildHome {
  readonly id: string
  readonly ref: string
  readonly name: string
}

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
    /** The homes of a child, by reference. */
    homes(staff: StaffAccess, childId: string): Effect.Effect<ReadonlyArray<ChildHome>>
    /** The town's slots and how full they are, by day. */
    occupancy(staff: StaffAccess, filter: SlotFilter): Effect.Effect<ReadonlyArray<Occupancy>>
  }
>()("@portail-familles/core/reservations/Reservations") {
  static readonly layer = Layer.effect(
    Reservations,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const lines = yield* reservationLines
      const slots = yield* occupancyOf

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

      const occupancy = Effect.fn("Reservations.occupancy")(
        ({ townId }: StaffAccess, filter: SlotFilter) => slots(townId, filter),
        orDieSql
      )

      const homes = Effect.fn("Reservations.homes")(
        ({ townId }: StaffAccess, childId: string) => sql<ChildHome>`select h.id, h.external_ref as ref, h.name
          from child_homes l join household_cards h on h.town_id = l.town_id and h.id = l.household_id
          where l.town_id = ${townId} and l.child_id = ${childId} order by h.external_ref`,
        orDieSql
      )

      return Reservations.of({ each, homes, occupancy })
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
