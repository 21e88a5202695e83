import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Activities } from "../../../activities/Activities.ts"
import type { Activity } from "../../../activities/Activity.ts"
import { orDieSql } from "../../../platform/sql/failures.ts"
import { todayInParis } from "../../../platform/time/today.ts"
import type { AttendanceNote, NoteAnswer } from "../Attendance.ts"
import { readExpected } from "../readExpected.ts"
import { placeOfNote } from "../weighNotes.ts"
import { writeNotes } from "../writeNotes.ts"
import { requireDay } from "./linkDays.ts"
import { readEnrolled } from "./readEnrolled.ts"
import { type LinkDayRefused, LinkNotesRefused, type Register, type StaffLinkAccess } from "./StaffLink.ts"

/** The children of a day as a link opens them, and what is noted of them by it. */
export class Registers extends Context.Service<
  Registers,
  {
    /** The activity that a link is for; null where the town no longer offers it. */
    activity(link: StaffLinkAccess): Effect.Effect<Activity | null>
    /** Who is expected on a day, and who else is enrolled; a day around today, as `daysOpened` says. */
    of(link: StaffLinkAccess, day: string): Effect.Effect<Register, LinkDayRefused>
    /** Notes children as `Attendances.set` does, all within what the link is for, or none. */
    note(
      link: StaffLinkAccess,
      notes: ReadonlyArray<AttendanceNote>
    ): Effect.Effect<ReadonlyArray<NoteAnswer>, LinkNotesRefused>
  }
>()("@portail-familles/core/reservations/Registers") {
  static readonly layer = Layer.effect(
    Registers,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const activities = yield* Activities
      const expectedOf = yield* readExpected
      const enrolledOf = yield* readEnrolled
      const write = yield* writeNotes

      const activity = Effect.fn("Registers.activity")(function* (link: StaffLinkAccess) {
        return (yield* activities.list(link.townId)).find(({ code }) => code === link.activity) ?? null
      }, orDieSql)

      const read = Effect.fnUntraced(function* (link: StaffLinkAccess, day: string): Effect.fn.Return<Register, never> {
        const found = yield* activity(link)
        if (found === null) return { day, expected: [], others: [] }
        const expected = yield* expectedOf(link.townId, [found], {
          ...{ day, activity: found.code },
          ...(link.place === null ? {} : { place: link.place }),
          ...(link.group === null ? {} : { group: link.group })
        }).pipe(orDieSql)
        const there = new Set(expected.map(({ childId }) => childId))
        const enrolled = yield* enrolledOf(link.townId, found, link, day).pipe(orDieSql)
        return { day, expected, others: enrolled.filter(({ childId }) => !there.has(childId)) }
      })

      const of = Effect.fn("Registers.of")(function* (link: StaffLinkAccess, day: string) {
        yield* requireDay(link, day)
        return yield* read(link, day)
      })

      const dayOfSlots = (townId: string, notes: ReadonlyArray<AttendanceNote>) =>
        Effect.map(
          sql<{ id: string; day: string }>`select id, day from slot_cards where town_id = ${townId}
            and id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify([...new Set(notes.map(({ slotId }) => slotId))])}::jsonb))`,
          (rows) => new Map(rows.map(({ id, day }) => [id, day]))
        )

      /** Which notes are of a day, a slot or a child that the link does not open. */
      const outside = Effect.fnUntraced(function* (link: StaffLinkAccess, notes: ReadonlyArray<AttendanceNote>) {
        const today = yield* todayInParis
        const days = yield* dayOfSlots(link.townId, notes)
        const places = yield* Effect.forEach(new Set(days.values()), (day) =>
          of(link, day).pipe(Effect.map(placesOf), Effect.catchTags({ LinkDayRefused: () => Effect.succeed([]) }))
        )
        const opened = new Set(places.flat())
        return notes.flatMap((note) => {
          const toCome = note.state === "present" && (days.get(note.slotId) ?? "") > today
          return toCome || !opened.has(placeOfNote(note)) ? [note.id] : []
        })
      })

      const note = Effect.fn("Registers.note")(
        function* (link: StaffLinkAccess, notes: ReadonlyArray<AttendanceNote>) {
          const refused = yield* outside(link, notes)
          if (refused.length > 0) return yield* new LinkNotesRefused({ notes: refused })
          return yield* write(link, "tablet", notes)
        },
        sql.withTransaction,
        orDieSql
      )

      return Registers.of({ activity, of, note })
    })
  )
}

const placesOf = ({ expected, others }: Register) =>
  [...expected, ...others].flatMap(({ childId, slots }) => slots.map(({ slotId }) => placeOfNote({ slotId, childId })))
