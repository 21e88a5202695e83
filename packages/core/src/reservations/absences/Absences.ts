import { createHash } from "node:crypto"
import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { actorOfFamily, type FamilyAccess } from "../../accounts/FamilyAccess.ts"
import { Activities } from "../../activities/Activities.ts"
import { lockHousehold } from "../../households/lockHousehold.ts"
import { residencyOf } from "../../households/residency.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import { now } from "../../platform/time/now.ts"
import { TownCalendars } from "../../towns/calendar/TownCalendars.ts"
import { writeNotes } from "../attendance/writeNotes.ts"
import type { AbsenceAnswer, AbsenceDeclared, FamilyAbsence } from "./Absence.ts"
import { absenceAnswer, declarable } from "./absenceAnswer.ts"
import { keepAbsence } from "./keepAbsence.ts"
import { readAbsences } from "./readAbsences.ts"

/** What families say themselves of days on which a child does not come. */
export class Absences extends Context.Service<
  Absences,
  {
    /**
     * Notes a child as absent on its own home's booked days that can no longer be cancelled; unexcused until a proof comes. What the town
     * noted before stands, and the place stays booked and due.
     */
    declare(access: FamilyAccess, absence: AbsenceDeclared): Effect.Effect<AbsenceAnswer>
    /** What a household declared, the latest first: those of its children that live there, as many as a screen shows. */
    list(access: FamilyAccess): Effect.Effect<ReadonlyArray<FamilyAbsence>>
  }
>()("@portail-familles/core/reservations/Absences") {
  static readonly layer = Layer.effect(
    Absences,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const activities = yield* Activities
      const calendars = yield* TownCalendars
      const write = yield* writeNotes
      const lock = yield* lockHousehold
      const keep = yield* keepAbsence
      const read = yield* readAbsences

      const bookedSlots = ({ townId, householdId }: FamilyAccess, { childId, activity, unit, days }: AbsenceDeclared) =>
        sql<{ day: string; slotId: string }>`select r.day, r.slot_id
          from reservations r join slot_cards s on s.town_id = r.town_id and s.id = r.slot_id
          where r.town_id = ${townId} and r.household_id = ${householdId} and r.child_id = ${childId} and r.unit = ${unit}
            and s.activity = ${activity} and r.cancelled_at is null and r.held_until is null
            and r.day in (select value::date from jsonb_array_elements_text(${JSON.stringify(days)}::jsonb))`

      /** What rules ask of who is absent; nothing of a child that is not of the home. */
      const bookerOf = Effect.fnUntraced(function* ({ townId, householdId, town }: FamilyAccess, childId: string) {
        const [home] = yield* sql<{ postalCode: string; city: string; school: string; schoolClass: string }>`select
            h.postal_code, h.city, c.school, c.school_class
          from household_cards h
          join child_homes l on l.town_id = h.town_id and l.household_id = h.id and l.child_id = ${childId}
          join child_cards c on c.town_id = l.town_id and c.id = l.child_id
          where h.town_id = ${townId} and h.id = ${householdId}`
        const { school = "", schoolClass = "", ...address } = home ?? { postalCode: "", city: "" }
        return { resident: residencyOf(town.settings, address) === "resident", school, schoolClass }
      })

      const declare = Effect.fn("Absences.declare")(
        function* (access: FamilyAccess, absence: AbsenceDeclared) {
          yield* lock(access)
          const at = yield* now
          const days = [...new Set(absence.days)].sort()
          const activity = (yield* activities.list(access.townId)).find(({ code }) => code === absence.activity)
          if (activity === undefined) {
            const lines = days.map((day) => ({ day, outcome: "not-booked" as const, staysDue: false }))
            return { lines, proofUntil: null, carenceDays: 0, absenceId: null }
          }
          const settings = {
            calendar: yield* calendars.read(access.town),
            ...(yield* bookerOf(access, absence.childId))
          }
          const booked = Map.groupBy(yield* bookedSlots(access, absence), ({ day }) => day)
          const wished = days.map((day) => ({
            day,
            outcome: booked.has(day) ? declarable(activity, absence.unit, day, settings, at) : ("not-booked" as const)
          }))
          const notes = wished
            .filter(({ outcome }) => outcome === "declared")
            .flatMap(({ day }) => booked.get(day) ?? [])
            .map(({ slotId }) => ({
              ...{ id: noteIdOf(absence.key, slotId), slotId, childId: absence.childId },
              ...{ state: "absent-unexcused" as const, lateMinutes: null, notedAt: at, basedOn: 0 }
            }))
          const answers = yield* write(
            { townId: access.townId, actor: actorOfFamily(access.accountId) },
            "family",
            notes.toSorted((one, other) => (one.slotId < other.slotId ? -1 : 1))
          )
          const stands = new Set(
            answers
              .filter(({ outcome, standing }) => outcome !== "stale" && standing?.state === "absent-unexcused")
              .map(({ slotId }) => slotId)
          )
          const outcomes = wished.map(({ day, outcome }) => ({
            day,
            outcome:
              outcome === "declared" && !booked.get(day)?.every(({ slotId }) => stands.has(slotId))
                ? ("noted-otherwise" as const)
                : outcome
          }))
          const terms = absenceAnswer(activity, absence.unit, outcomes, settings)
          const absent = terms.lines
            .filter(({ outcome }) => outcome === "declared")
            .flatMap(({ day, staysDue }) =>
              (booked.get(day) ?? []).map(({ slotId }) => ({ slotId, day, staysDue, proofUntil: terms.proofUntil }))
            )
          return { ...terms, absenceId: yield* keep(access, absence, absent) }
        },
        sql.withTransaction,
        orDieSql
      )

      const list = Effect.fn("Absences.list")(
        ({ townId, householdId }: FamilyAccess) =>
          read(
            townId,
            sql`a.household_id = ${householdId} and exists (select 1 from child_homes l where l.town_id = a.town_id
              and l.household_id = a.household_id and l.child_id = a.child_id)`,
            mostShown
          ),
        orDieSql
      )

      return Absences.of({ declare, list })
    })
  )
}

/** Absences that a family sees at once. */
const mostShown = 50

/** The same for what is sent again: a UUID of the sender's key and the slot. */
const noteIdOf = (key: string, slotId: string): string => {
  const hex = createHash("sha256").update(`${key} ${slotId}`).digest("hex")
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-")
}
