import { AttendanceState, LateMinutes } from "@portail-familles/core/reservations/model"
import { Schema } from "effect"
import { HttpApi, HttpApiEndpoint, HttpApiError, HttpApiGroup, OpenApi } from "effect/http-api"
import { words } from "./openApi.ts"
import { typeOf } from "./problems.ts"
import { proofHeader, StaffLinkGuard, tabletHeader } from "./staffLinks.ts"
import { Day, strict, Uuid } from "./texts.ts"

/** A day that the link does not open; it opens those from `from` to `to` (ISO). */
export class RegisterDayClosed extends HttpApiError.Problem<RegisterDayClosed>()(
  "RegisterDayClosed",
  { type: typeOf("register-day-closed"), status: 422, title: "The staff link does not open this day" },
  { code: Schema.tag("register-day-closed"), from: Schema.String, to: Schema.String }
) {}

/** Notes, by id, of children or slots that the link does not open, or that say present of a day to come: none was taken. */
export class NotesOutside extends HttpApiError.Problem<NotesOutside>()(
  "NotesOutside",
  { type: typeOf("notes-outside"), status: 404, title: "The staff link has no such child or slot" },
  { code: Schema.tag("notes-outside"), notes: Schema.Array(Schema.String) }
) {}

const Named = Schema.Struct({ code: Schema.String, name: Schema.String })

/** What stands of a child in a slot; `version` counts from 1. */
const StandingNote = Schema.Struct({
  state: AttendanceState,
  lateMinutes: Schema.Int,
  /** ISO instant. */
  notedAt: Schema.String,
  notedBy: Schema.String,
  version: Schema.Int
}).annotate({ identifier: "StandingNote" })

/** A child of the day: expected, or enrolled without being expected. */
export const RegisterChild = Schema.Struct({
  id: Schema.String,
  givenName: Schema.String,
  familyName: Schema.String,
  schoolClass: Schema.String,
  /** Codes; empty where there is none. */
  place: Schema.String,
  group: Schema.String,
  noPork: Schema.Boolean,
  noMeat: Schema.Boolean,
  packedMeal: Schema.Boolean,
  /** False: enrolled, and may come without a reservation. */
  expected: Schema.Boolean,
  /** What is booked, by code. */
  units: Schema.Array(Schema.String),
  /** In the order of the day's parts. */
  slots: Schema.Array(
    Schema.Struct({
      slotId: Schema.String,
      part: Schema.String,
      booked: Schema.Boolean,
      note: Schema.NullOr(StandingNote)
    })
  )
}).annotate({ identifier: "RegisterChild" })

/** The children of a day that a staff link opens. */
export const Register = Schema.Struct({
  /** Who was given the link. */
  label: Schema.String,
  activity: Schema.String,
  /** ISO days. */
  today: Schema.String,
  day: Schema.String,
  /** The days that the link opens now, both included. */
  days: Schema.Struct({ from: Schema.String, to: Schema.String }),
  /** ISO instant at which the link ends. */
  until: Schema.String,
  parts: Schema.Array(Schema.Struct({ ...Named.fields, startsAt: Schema.String, endsAt: Schema.String })),
  units: Schema.Array(Schema.Struct({ ...Named.fields, parts: Schema.Array(Schema.String) })),
  places: Schema.Array(Named),
  groups: Schema.Array(Named),
  children: Schema.Array(RegisterChild)
}).annotate({ identifier: "Register" })

const Person = Schema.Struct({ name: Schema.String, relation: Schema.String, phone: Schema.String })

/** Whom to call for the children who come, who may collect them, and what must be known of their health. */
export const RegisterCare = Schema.Struct({
  day: Schema.String,
  /** Whether it tells of health: the town decides when it makes the link. */
  withHealth: Schema.Boolean,
  children: Schema.Array(
    Schema.Struct({
      id: Schema.String,
      contacts: Schema.Array(Person),
      pickups: Schema.Array(Person),
      /** Who must not collect the child. */
      forbidden: Schema.Array(Schema.Struct({ name: Schema.String, relation: Schema.String })),
      /** `17:00`; null: it does not leave alone. */
      leavesAloneFrom: Schema.NullOr(Schema.String),
      /** A line each, in the words of the town's staff. */
      health: Schema.Array(Schema.String)
    })
  )
}).annotate({ identifier: "RegisterCare" })

const Instant = Schema.String.check(
  Schema.isPattern(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/u),
  Schema.makeFilter((text: string) => !Number.isNaN(Date.parse(text)) || "Expected an instant")
)

/** What was noted on a tablet, perhaps long before it is sent. */
const AttendanceNote = Schema.Struct({
  /** Made by the tablet: a note that is sent twice counts once. */
  id: Uuid,
  slotId: Uuid,
  childId: Uuid,
  /** `not-recorded` takes a note back. */
  state: AttendanceState,
  /** Null leaves what stands. */
  lateMinutes: Schema.NullOr(LateMinutes),
  /** ISO instant. */
  notedAt: Instant,
  /** The version that stood when it was noted, 0 for none. */
  basedOn: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1_000_000 }))
}).annotate({ identifier: "AttendanceNote" })

export const AttendanceNotes = Schema.Struct({
  notes: Schema.Array(AttendanceNote).check(Schema.isMinLength(1), Schema.isMaxLength(500))
}).annotate({ identifier: "AttendanceNotes" })

/** What became of each note, in their order; `stale`: somebody else had noted since, it is kept and does not stand. */
export const AttendanceAnswers = Schema.Struct({
  answers: Schema.Array(
    Schema.Struct({
      id: Schema.String,
      slotId: Schema.String,
      childId: Schema.String,
      outcome: Schema.Literals(["noted", "unchanged", "stale", "unknown"]),
      /** What stands now. */
      standing: Schema.NullOr(StandingNote)
    })
  )
}).annotate({ identifier: "AttendanceAnswers" })

const headers = { [tabletHeader]: Uuid, [proofHeader]: Schema.optionalKey(Schema.String) }
/** Today, where it is left out. */
const query = { day: Schema.optionalKey(Day) }

/** What directors note on a tablet, by the secret of a staff link and without a session. */
export class AttendanceGroup extends HttpApiGroup.make("attendance")
  .annotate(OpenApi.Description, "The register that directors note on a tablet.")

  .add(
    HttpApiEndpoint.get("register", "/attendance", {
      headers,
      query,
      success: Register,
      error: RegisterDayClosed
    }).annotateMerge(
      words(
        "Read the register of a day",
        "The children whom a staff link opens on a day, with what is booked and noted. Today where no day is named; the link's secret goes as a bearer token."
      )
    ),
    /**
     * Of all who are expected, or of the one that is named: a child that came later. Each reading is in the town's log, and families see
     * that their child's health was read.
     */
    HttpApiEndpoint.get("care", "/attendance/care", {
      headers,
      query: { ...query, child: Schema.optionalKey(Uuid) },
      success: RegisterCare,
      error: RegisterDayClosed
    }).annotateMerge(
      words(
        "Read whom to call and what to know",
        "Contacts, who may collect, and health of all who are expected, or of the one child that is named. Each reading is in the town's log, and families see it."
      )
    ),
    HttpApiEndpoint.post("note", "/attendance/notes", {
      headers,
      payload: AttendanceNotes,
      success: AttendanceAnswers,
      error: NotesOutside
    }).annotateMerge(
      words(
        "Note who came",
        "Takes what was noted on a tablet, perhaps long before it is sent. A note that is sent twice counts once; one that somebody else overtook is kept and does not stand."
      )
    )
  )
  .middleware(StaffLinkGuard)
  .annotate(HttpApi.PayloadParseOptions, strict) {}
