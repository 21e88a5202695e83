import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { Activities } from "../activities/Activities.ts"
import { type SlotReservation, SlotReservations } from "../activities/SlotReservations.ts"
import { unitNames } from "../activities/unitNames.ts"
import { PublicUrl, planningUrl, portalUrlOf } from "../mail/branding.ts"
import { isWanted } from "../mail/notices.ts"
import { Outbox } from "../mail/Outbox.ts"
import { householdReaders } from "../mail/reminding.ts"
import { cancelSlots, type LostBooking } from "./closing/cancelSlots.ts"
import { freeEnded } from "./closing/freeEnded.ts"
import { tellEnded } from "./closing/tellEnded.ts"
import { reservationLetter } from "./letters/reservationLetter.ts"
import { slotWaits } from "./waiting/slotWaits.ts"

/** Who is booked in slots, for activities; families hear at once what they lose. */
export const slotReservations = Layer.effect(
  SlotReservations,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const outbox = yield* Outbox
    const publicUrl = yield* PublicUrl
    const readersOf = yield* householdReaders
    const namesOf = yield* unitNames
    const cancelled = yield* cancelSlots
    const waits = yield* slotWaits
    const free = yield* freeEnded
    const tell = yield* tellEnded
    const among = (slotIds: ReadonlyArray<string>) =>
      sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(slotIds)}::jsonb))`

    const on = (townId: string, slotIds: ReadonlyArray<string>) =>
      sql<SlotReservation>`select r.id as reservation_id, r.slot_id, c.external_ref as child_ref,
          c.given_name || ' ' || c.family_name as child_name, h.external_ref as household_ref, r.unit
        from reservations r join child_cards c on c.town_id = r.town_id and c.id = r.child_id
        join household_cards h on h.town_id = r.town_id and h.id = r.household_id
        where r.town_id = ${townId} and r.cancelled_at is null and r.held_until is null and r.slot_id in ${among(slotIds)}
        order by r.day, c.family_name collate portail_french, c.given_name collate portail_french, r.id`

    const remembered = (townId: string, slotIds: ReadonlyArray<string>) =>
      Effect.map(
        sql<{
          slotId: string
        }>`select slot_id from reservations where town_id = ${townId} and slot_id in ${among(slotIds)}
          union select slot_id from attendances where town_id = ${townId} and slot_id in ${among(slotIds)}
          union select slot_id from wait_places where town_id = ${townId} and slot_id in ${among(slotIds)}`,
        (rows) => new Set(rows.map(({ slotId }) => slotId))
      )

    const cancel = Effect.fn("SlotReservations.cancel")(function* (
      staff: StaffAccess,
      slotIds: ReadonlyArray<string>,
      reason: string
    ) {
      const lost = yield* cancelled(staff, slotIds, reason)
      yield* waits.close(staff, slotIds, reason)
      const others = lost.flatMap((booking) => booking.slotIds.filter((id) => !slotIds.includes(id)))
      yield* waits.enlarged(staff, [...new Set(others)])
      const byHousehold = Map.groupBy(lost, ({ householdId }) => householdId)
      const readers = yield* readersOf(staff.townId, [...byHousehold.keys()])
      const names = yield* namesOf(staff.townId)
      const whatOf = ({ activity, unit }: LostBooking) => {
        const named = names.find((name) => name.activity === activity && name.unit === unit)
        return named === undefined ? activity : `${named.activityName}, ${named.unitName}`
      }
      const portal = portalUrlOf(staff.town.settings, publicUrl)
      let mails = 0
      const unreachable: Array<string> = []
      for (const [householdId, bookings] of byHousehold) {
        const [first] = bookings
        if (first === undefined) continue
        const all = readers.get(householdId) ?? []
        if (all.length === 0) unreachable.push(first.householdRef)
        const closed = [...Map.groupBy(bookings, whatOf)].map(([what, those]) => ({
          what,
          days: [...new Set(those.map(({ day }) => day))]
        }))
        for (const reader of all.filter((each) => isWanted("place-lost", each))) {
          mails += 1
          const url = planningUrl(portal, first.day)
          const letter = reservationLetter({ template: "slotsClosed", recipientName: reader.name, closed, reason, url })
          yield* outbox.queue(staff.town, reader, letter, { lane: "paced" })
        }
      }
      return { reservations: lost.length, households: byHousehold.size, mails, unreachable }
    })

    return SlotReservations.of({
      on,
      remembered,
      cancel,
      enlarged: waits.enlarged,
      ended: (staff, enrolments) => Effect.flatMap(free(staff, enrolments), (lost) => tell(staff, enrolments, lost))
    })
  })
).pipe(Layer.provide(Activities.layer))
