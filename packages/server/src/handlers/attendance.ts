import { unitsOf } from "@portail-familles/core/activities"
import { RegisterCare } from "@portail-familles/core/documents"
import { Seals } from "@portail-familles/core/platform/crypto"
import { todayInParis } from "@portail-familles/core/platform/time"
import {
  daysOpened,
  type ExpectedChild,
  type LinkDayRefused,
  type LinkNotesRefused,
  Registers,
  type StandingNote,
  type UnbookedChild
} from "@portail-familles/core/reservations"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../contract/Api.ts"
import { NotesOutside, RegisterDayClosed } from "../contract/attendance.ts"
import { CurrentStaffLink } from "../contract/staffLinks.ts"

const dayProblem = {
  LinkDayRefused: ({ from, to }: LinkDayRefused) => Effect.fail(new RegisterDayClosed({ from, to }))
}
const notesProblem = {
  LinkNotesRefused: ({ notes }: LinkNotesRefused) => Effect.fail(new NotesOutside({ notes: [...notes] }))
}

export const attendanceHandlers = HttpApiBuilder.group(
  Api,
  "attendance",
  Effect.fn(function* (handlers) {
    const registers = yield* Registers
    const care = yield* RegisterCare
    const seals = yield* Seals

    /** The day that is asked for; without one today, or the link's day that is closest. */
    const dayOf = Effect.fnUntraced(function* (asked: string | undefined) {
      const link = yield* CurrentStaffLink
      const today = yield* todayInParis
      const days = daysOpened(link, today) ?? { from: link.from, to: link.to }
      const nearest = today < days.from ? days.from : today > days.to ? days.to : today
      return { link, today, days, day: asked ?? nearest }
    })

    return handlers.handleAll({
      register: Effect.fnUntraced(function* ({ query }) {
        const { link, today, days, day } = yield* dayOf(query.day)
        const { expected, others } = yield* registers.of(link, day).pipe(Effect.catchTags(dayProblem))
        const activity = yield* registers.activity(link)
        return {
          ...{ label: link.label, activity: activity?.name ?? link.activity, today, day, days },
          until: link.expiresAt.toISOString(),
          parts: (activity?.parts ?? []).map(({ code, name, startsAt, endsAt }) => ({ code, name, startsAt, endsAt })),
          units: (activity === null ? [] : unitsOf(activity)).map(({ code, name, takes }) => ({
            code,
            name,
            parts: takes
          })),
          places: (activity?.places ?? []).map(({ code, name }) => ({ code, name })),
          groups: (activity?.groups ?? []).map(({ code, name }) => ({ code, name })),
          children: [...expected.map(wireExpected), ...others.map(wireOther)]
        }
      }),
      care: Effect.fnUntraced(function* ({ query }) {
        const { link, day } = yield* dayOf(query.day)
        const known = yield* care
          .of(link, day, query.child)
          .pipe(Effect.provideService(Seals, seals), Effect.catchTags(dayProblem))
        return {
          day,
          withHealth: known.withHealth,
          children: known.children.map(({ id, contacts, pickups, forbidden, leavesAloneFrom, health }) => ({
            ...{ id, contacts, pickups, forbidden, leavesAloneFrom, health }
          }))
        }
      }),
      note: Effect.fnUntraced(function* ({ payload }) {
        const notes = payload.notes.map((note) => ({ ...note, notedAt: new Date(note.notedAt) }))
        const answers = yield* registers.note(yield* CurrentStaffLink, notes).pipe(Effect.catchTags(notesProblem))
        return { answers: answers.map((answer) => ({ ...answer, standing: wireNote(answer.standing) })) }
      })
    })
  })
)

const wireNote = (note: StandingNote | null) =>
  note === null
    ? null
    : {
        ...{ state: note.state, lateMinutes: note.lateMinutes, notedBy: note.notedBy, version: note.version },
        notedAt: note.notedAt.toISOString()
      }

const wireChild = (child: ExpectedChild | UnbookedChild) => ({
  ...{ id: child.childId, givenName: child.givenName, familyName: child.familyName, schoolClass: child.schoolClass },
  ...{ place: child.place, group: child.group },
  ...{ noPork: child.noPork, noMeat: child.noMeat, packedMeal: child.packedMeal }
})

const wireExpected = (child: ExpectedChild) => ({
  ...wireChild(child),
  expected: true,
  units: child.units,
  slots: child.slots.map(({ note, ...slot }) => ({ ...slot, note: wireNote(note) }))
})

const wireOther = (child: UnbookedChild) => ({
  ...wireChild(child),
  expected: false,
  units: [],
  slots: child.slots.map((slot) => ({ ...slot, booked: false, note: null }))
})
