import { Effect } from "effect"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import type { EndedBooking, EnrolmentsEnded, ShortenedEnrolment } from "../../activities/SlotReservations.ts"
import { unitNames } from "../../activities/unitNames.ts"
import { PublicUrl, planningUrl, portalUrlOf } from "../../mail/branding.ts"
import { isWanted } from "../../mail/notices.ts"
import { Outbox } from "../../mail/Outbox.ts"
import { householdReaders } from "../../mail/reminding.ts"
import { reservationLetter } from "../letters/reservationLetter.ts"

/** Writes to families that lost bookings with the end of an enrolment: one letter for a unit of a child. */
export const tellEnded = Effect.gen(function* () {
  const outbox = yield* Outbox
  const publicUrl = yield* PublicUrl
  const readersOf = yield* householdReaders
  const namesOf = yield* unitNames

  return Effect.fnUntraced(function* (
    { town, townId }: StaffAccess,
    ended: ReadonlyArray<ShortenedEnrolment>,
    lost: ReadonlyArray<EndedBooking>
  ) {
    const byHousehold = Map.groupBy(lost, ({ householdId }) => householdId)
    const readers = yield* readersOf(townId, [...byHousehold.keys()])
    const names = yield* namesOf(townId)
    const portal = portalUrlOf(town.settings, publicUrl)
    let mails = 0
    for (const [first, ...others] of Map.groupBy(lost, unitOfChild).values()) {
      if (first === undefined) continue
      const named = names.find(({ activity, unit }) => activity === first.activity && unit === first.unit)
      const end = ended.find((enrolment) => isOf(enrolment, first))
      for (const reader of (readers.get(first.householdId) ?? []).filter((each) => isWanted("place-lost", each))) {
        mails += 1
        const letter = reservationLetter({
          template: "changedByTown",
          recipientName: reader.name,
          childName: first.givenName,
          what: named === undefined ? first.activity : `${named.activityName}, ${named.unitName}`,
          booked: [],
          cancelled: [first, ...others].map(({ day }) => day),
          reason: "",
          ...(end === undefined ? {} : { enrolmentEndsOn: end.endsOn }),
          url: planningUrl(portal, first.day)
        })
        yield* outbox.queue(town, reader, letter, { lane: "paced" })
      }
    }
    const unreachable = [...byHousehold].flatMap(([householdId, [first]]) =>
      first === undefined || (readers.get(householdId) ?? []).length > 0 ? [] : [first.householdRef]
    )
    return { lost, households: byHousehold.size, mails, unreachable } satisfies EnrolmentsEnded
  })
})

const unitOfChild = ({ householdId, childId, activity, unit }: EndedBooking): string =>
  [householdId, childId, activity, unit].join(" ")

const isOf = (enrolment: ShortenedEnrolment, { householdId, childId, activity, day }: EndedBooking): boolean =>
  enrolment.householdId === householdId &&
  enrolment.childId === childId &&
  enrolment.activity === activity &&
  enrolment.endsOn < day &&
  day <= enrolment.endedOn
