import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { unitNames } from "../activities/unitNames.ts"
import { PublicUrl, planningUrl, portalUrlOf } from "../mail/branding.ts"
import { dailyNotices } from "../mail/dailyNotices.ts"
import { isWanted } from "../mail/notices.ts"
import { Outbox } from "../mail/Outbox.ts"
import { householdReaders } from "../mail/reminding.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { Bookings } from "./Bookings.ts"
import { reservationLetter } from "./letters/reservationLetter.ts"
import type { BookingBusy, ChangeLine, StaffOrder } from "./Wish.ts"

/** What staff do for a child of a household: days of one unit, all to add or all to cancel; and whether the family is written to. */
export interface CounterOrder extends Omit<StaffOrder, "changes" | "siblingsTogether"> {
  readonly action: "add" | "cancel"
  readonly child: { readonly id: string; readonly name: string }
  readonly activity: string
  readonly unit: string
  /** ISO days. */
  readonly days: ReadonlyArray<string>
  readonly mail: boolean
}

/** What became of each day, and to how many adults a mail goes. */
export interface CounterAnswer {
  readonly lines: ReadonlyArray<ChangeLine>
  readonly mails: number
}

/** Bookings that staff make or cancel for a family at the counter, who reads it in a mail. */
export class StaffBookings extends Context.Service<
  StaffBookings,
  {
    /** Fulfils orders in one transaction; past limits, openings and requirements, never past capacity, closure, exclusion or enrolment. */
    change(staff: StaffAccess, orders: ReadonlyArray<CounterOrder>): Effect.Effect<CounterAnswer, BookingBusy>
  }
>()("@portail-familles/core/reservations/StaffBookings") {
  static readonly layer = Layer.effect(
    StaffBookings,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const bookings = yield* Bookings
      const outbox = yield* Outbox
      const queue = yield* dailyNotices
      const publicUrl = yield* PublicUrl
      const readersOf = yield* householdReaders
      const namesOf = yield* unitNames

      const write = Effect.fnUntraced(function* (
        { town, townId }: StaffAccess,
        order: CounterOrder,
        days: ReadonlyArray<string>
      ) {
        const kind = order.action === "cancel" ? "place-lost" : "bookings"
        const all = (yield* readersOf(townId, [order.householdId])).get(order.householdId) ?? []
        const readers = all.filter((reader) => isWanted(kind, reader))
        const named = (yield* namesOf(townId)).find(
          ({ activity, unit }) => activity === order.activity && unit === order.unit
        )
        for (const reader of readers) {
          const letter = reservationLetter({
            template: "changedByTown",
            recipientName: reader.name,
            childName: order.child.name,
            what: named === undefined ? order.activity : `${named.activityName}, ${named.unitName}`,
            booked: order.action === "add" ? days : [],
            cancelled: order.action === "cancel" ? days : [],
            reason: order.reason,
            url: planningUrl(portalUrlOf(town.settings, publicUrl), days[0] ?? "")
          })
          // a place that is lost is told at once
          yield* order.action === "cancel"
            ? outbox.queue(town, reader, letter)
            : queue(town, "bookings", [{ recipient: reader, letter }])
        }
        return readers.length
      })

      const fulfil = Effect.fnUntraced(function* (staff: StaffAccess, order: CounterOrder) {
        const { action, child, activity, unit, days, mail, ...how } = order
        const { lines } = yield* bookings.changeForStaff(staff, {
          ...how,
          siblingsTogether: false,
          changes: days.map((day) => ({ action, childId: child.id, activity, unit, day }))
        })
        const changed = lines.filter(({ outcome }) => outcome === "booked" || outcome === "cancelled")
        const told = mail && !order.dryRun && changed.length > 0
        const mails = told ? yield* write(staff, order, changed.map(({ day }) => day).sort()) : 0
        return { lines, mails }
      })

      const change = Effect.fn("StaffBookings.change")(
        function* (staff: StaffAccess, orders: ReadonlyArray<CounterOrder>) {
          const answers = yield* Effect.forEach(orders, (order) => fulfil(staff, order))
          return {
            lines: answers.flatMap(({ lines }) => lines).sort((one, other) => (one.day < other.day ? -1 : 1)),
            mails: answers.reduce((sum, { mails }) => sum + mails, 0)
          }
        },
        sql.withTransaction,
        orDieSql
      )

      return StaffBookings.of({ change })
    })
  )
}
