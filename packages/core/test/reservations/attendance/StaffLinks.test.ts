import { inspect } from "node:util"
import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../../src/accounts/FamilyAccess.ts"
import { Activities } from "../../../src/activities/Activities.ts"
import { Audit } from "../../../src/audit/Audit.ts"
import { newId } from "../../../src/platform/ids/Ids.ts"
import type { AttendanceNote } from "../../../src/reservations/attendance/Attendance.ts"
import { revokeLinksAfterRestore } from "../../../src/reservations/attendance/links/linksAfterRestore.ts"
import { Registers } from "../../../src/reservations/attendance/links/Registers.ts"
import type { LinkOrder, StaffLinkAccess } from "../../../src/reservations/attendance/links/StaffLink.ts"
import { StaffLinks } from "../../../src/reservations/attendance/links/StaffLinks.ts"
import { Towns } from "../../../src/towns/Towns.ts"
import { runsAt } from "../../support/clock.ts"
import { describeOnDatabase } from "../../support/databases.ts"
import { familiesLayer } from "../../support/families.ts"
import { bookingTown, newEnrolments, newOffer, newReservations, newSlots } from "../../support/planning.ts"

const services = Layer.mergeAll(StaffLinks.layer, Registers.layer).pipe(
  Layer.provideMerge(Activities.layer),
  Layer.provideMerge(Layer.mergeAll(familiesLayer, Towns.layer)),
  Layer.provideMerge(Audit.layer)
)

const part = {
  ...{ kind: "half-day", weekdays: ["wednesday"], on: "every-day" },
  ...{ startsAt: "08:00", endsAt: "12:00" }
}
const wednesdays = {
  code: "mercredi",
  name: "Mercredis",
  places: [
    { code: "pompidou", name: "Pompidou" },
    { code: "faroux", name: "Faroux" }
  ],
  periods: [{ code: "annee", name: "Année", from: "2026-09-01", to: "2099-07-04" }],
  parts: [
    { ...part, code: "matin", name: "Matin" },
    { ...part, code: "soir", name: "Soir", startsAt: "13:30", endsAt: "18:00" }
  ]
}

/** E1 is booked at Pompidou on 2 December, E2 is enrolled there, E3 is booked at Faroux. */
const town = Effect.gen(function* () {
  const staff = yield* bookingTown
  const sql = yield* SqlClient.SqlClient
  yield* newOffer(staff.town, [wednesdays])
  const places = ["pompidou", "faroux"]
  yield* newSlots(
    staff.town,
    places.flatMap((place) =>
      ["matin", "soir"].map((part) => ({ activity: "mercredi", day: "2026-12-02", part, place }))
    )
  )
  yield* newEnrolments(
    staff.town,
    ["E1", "E2", "E3"].map((childRef) => ({ childRef, activity: "mercredi" }))
  )
  yield* sql`update enrolments e set place = case c.external_ref when 'E3' then 'faroux' else 'pompidou' end
    from children c where e.town_id = ${staff.townId} and c.town_id = e.town_id and c.id = e.child_id and e.activity = 'mercredi'`
  for (const [childRef, place] of [
    ["E1", "pompidou"],
    ["E3", "faroux"]
  ] as const) {
    yield* newReservations(staff.town, [{ childRef, activity: "mercredi", day: "2026-12-02", unit: "matin" }])
    // the helper books every place of the day: only the child's own stays
    yield* sql`delete from reservations r using slots s, children c where r.town_id = ${staff.townId} and s.town_id = r.town_id
      and s.id = r.slot_id and s.place <> ${place} and c.town_id = r.town_id and c.id = r.child_id and c.external_ref = ${childRef}
      and s.activity = 'mercredi'`
  }
  return staff
})

const atPompidou: LinkOrder = {
  ...{ label: "Directrice", activity: "mercredi", place: "pompidou", group: null },
  ...{ from: "2026-12-01", to: "2026-12-10", health: null }
}
const tablet = "6f1f8f5e-6f3c-4f6d-9a7c-1d0f9a5b0001"
const otherTablet = "6f1f8f5e-6f3c-4f6d-9a7c-1d0f9a5b0002"

const created = (staff: StaffAccess, order: Partial<LinkOrder> = {}) =>
  StaffLinks.use((links) => links.create(staff, { ...atPompidou, ...order }))
const opened = (staff: StaffAccess, secret: string, on = tablet) =>
  StaffLinks.use((links) => links.open(staff.town, secret, on))
const day = (link: StaffLinkAccess, on = "2026-12-02") => Registers.use((registers) => registers.of(link, on))
const noted = (link: StaffLinkAccess, ...notes: ReadonlyArray<AttendanceNote>) =>
  Registers.use((registers) => registers.note(link, notes))

const noteOf = (place: { readonly slotId: string; readonly childId: string }, more: Partial<AttendanceNote> = {}) =>
  Effect.map(
    newId,
    (id): AttendanceNote => ({
      ...{ id, state: "present", lateMinutes: null, notedAt: new Date("2026-12-02T08:05:00Z"), basedOn: 0 },
      ...place,
      ...more
    })
  )

/** In the morning of 2 December. */
const inTheMorning = <A, E, R>(effect: Effect.Effect<A, E, R>) => runsAt("2026-12-02T08:10:00Z", effect)

describeOnDatabase("a staff link", services, (it) => {
  it.effect("opens the children of its place: those expected, and those who may come without a reservation", () =>
    inTheMorning(
      Effect.gen(function* () {
        const staff = yield* town
        const link = yield* opened(staff, (yield* created(staff)).secret)
        const { expected, others } = yield* day(link)
        assert.deepStrictEqual(
          [expected.map(({ childRef }) => childRef), others.map(({ givenName }) => givenName)],
          [["E1"], ["Élie"]]
        )
        assert.deepStrictEqual(
          others[0]?.slots.map(({ part }) => part),
          ["matin", "soir"]
        )
        const everywhere = yield* opened(staff, (yield* created(staff, { place: null })).secret)
        assert.lengthOf((yield* day(everywhere)).expected, 2)
      })
    )
  )

  it.effect("notes them in the name of its tablet, and nobody of another place: not one of the notes is taken", () =>
    inTheMorning(
      Effect.gen(function* () {
        const staff = yield* town
        const link = yield* opened(staff, (yield* created(staff)).secret)
        const everywhere = yield* opened(staff, (yield* created(staff, { place: null })).secret)
        const [mine] = (yield* day(link)).expected
        const theirs = (yield* day(everywhere)).expected.find(({ childRef }) => childRef === "E3")
        const [other] = (yield* day(link)).others
        const placeOf = (child: typeof mine | typeof other) => ({
          childId: child?.childId ?? "",
          slotId: child?.slots[0]?.slotId ?? ""
        })
        const inside = yield* noteOf(placeOf(mine))
        const outside = yield* noteOf(placeOf(theirs))
        const wrongSlot = yield* noteOf({ ...placeOf(mine), slotId: placeOf(theirs).slotId })
        const wrongChild = yield* noteOf({ ...placeOf(mine), childId: placeOf(theirs).childId })
        const refused = yield* Effect.flip(noted(link, inside, outside, wrongSlot, wrongChild))
        assert.deepStrictEqual(refused.notes, [outside.id, wrongSlot.id, wrongChild.id])
        assert.isNull((yield* day(link)).expected[0]?.slots[0]?.note)
        const answers = yield* noted(link, inside, yield* noteOf(placeOf(other)))
        assert.deepStrictEqual(
          answers.map(({ outcome, standing }) => [outcome, standing?.notedBy]),
          [
            ["noted", "Directrice (1)"],
            ["noted", "Directrice (1)"]
          ]
        )
        // sent again after a lost answer: nothing happens twice
        assert.deepStrictEqual(
          (yield* noted(link, inside)).map(({ outcome, standing }) => [outcome, standing?.version]),
          [["noted", 1]]
        )
        assert.lengthOf((yield* day(link)).expected, 2)
      })
    )
  )

  it.effect("says present of no day to come, but excuses a child for tomorrow", () =>
    runsAt(
      "2026-12-01T18:00:00Z",
      Effect.gen(function* () {
        const staff = yield* town
        const link = yield* opened(staff, (yield* created(staff)).secret)
        const [child] = (yield* day(link)).expected
        const place = { childId: child?.childId ?? "", slotId: child?.slots[0]?.slotId ?? "" }
        const present = yield* noteOf(place)
        assert.deepStrictEqual((yield* Effect.flip(noted(link, present))).notes, [present.id])
        const [excused] = yield* noted(link, yield* noteOf(place, { state: "absent-excused" }))
        assert.strictEqual(excused?.outcome, "noted")
      })
    )
  )

  it.effect("opens the days around today alone, and ends at the end of the day after its last", () =>
    Effect.gen(function* () {
      const staff = yield* town
      const { secret, expiresAt } = yield* inTheMorning(created(staff))
      assert.strictEqual(expiresAt.toISOString(), "2026-12-11T23:00:00.000Z")
      const link = yield* inTheMorning(opened(staff, secret))
      for (const on of ["2026-11-30", "2026-12-04"]) {
        const refused = yield* Effect.flip(inTheMorning(day(link, on)))
        assert.deepStrictEqual([refused.from, refused.to], ["2026-12-01", "2026-12-03"])
      }
      yield* runsAt("2026-12-11T22:59:59Z", opened(staff, secret))
      const over = yield* Effect.flip(runsAt("2026-12-11T23:00:00Z", opened(staff, secret)))
      assert.deepStrictEqual(over._tag === "StaffLinkEnded" && over.reason, "expired")
    })
  )

  it.effect("is found by whom it is for, ends at once when it is revoked, and no secret of it is kept", () =>
    inTheMorning(
      Effect.gen(function* () {
        const staff = yield* town
        const links = yield* StaffLinks
        const sql = yield* SqlClient.SqlClient
        const { id, secret } = yield* created(staff)
        assert.strictEqual((yield* links.named(staff, "directrice"))?.id, id)
        yield* links.revoke(staff, id)
        const over = yield* Effect.flip(opened(staff, secret))
        assert.deepStrictEqual(over._tag === "StaffLinkEnded" && over.reason, "revoked")
        assert.strictEqual((yield* Effect.flip(opened(staff, `${secret}x`)))._tag, "StaffLinkNotFound")
        assert.isNull(yield* links.named(staff, "directrice"))
        assert.deepStrictEqual(
          (yield* links.list(staff, { ended: true })).map((link) => [link.id, link.revokedAt !== null]),
          [[id, true]]
        )
        const [stored] = yield* sql<{
          row: string
        }>`select to_jsonb(l)::text as row from staff_links l where id = ${id}`
        assert.notInclude(stored?.row ?? secret, secret)
      })
    )
  )

  it.effect("ends when a backup is restored, which knows those that were revoked since, and says how many did", () =>
    inTheMorning(
      Effect.gen(function* () {
        const staff = yield* town
        const links = yield* StaffLinks
        yield* revokeLinksAfterRestore("test")
        const { id, secret } = yield* created(staff)
        const over = yield* created(staff)
        yield* links.revoke(staff, over.id)
        assert.strictEqual(yield* revokeLinksAfterRestore("test"), 1)
        const refusal = yield* Effect.flip(opened(staff, secret))
        assert.deepStrictEqual(refusal._tag === "StaffLinkEnded" && refusal.reason, "revoked")
        assert.deepStrictEqual(
          (yield* links.list(staff, { ended: true })).map((link) => link.id).toSorted(),
          [id, over.id].toSorted()
        )
      })
    )
  )

  it.effect("has each tablet in the log once a day, under a number of its own", () =>
    Effect.gen(function* () {
      const staff = yield* town
      const { id, secret } = yield* inTheMorning(created(staff))
      for (const on of [tablet, tablet, otherTablet]) yield* inTheMorning(opened(staff, secret, on))
      const nextDay = runsAt("2026-12-03T07:00:00Z", opened(staff, secret, otherTablet))
      assert.strictEqual((yield* nextDay).actor, "Directrice (2)")
      const acts = yield* Audit.use((audit) => audit.list(staff.townId, { subjectId: id, limit: 10 }))
      assert.deepStrictEqual(
        acts.map(({ actor, action }) => `${actor} ${action}`),
        [
          "Directrice (2) attendance.link-use",
          "Directrice (2) attendance.link-use",
          "Directrice (1) attendance.link-use",
          `${staff.actor} attendance.link-create`
        ]
      )
      const [listed] = yield* inTheMorning(StaffLinks.use((links) => links.list(staff, { ended: false })))
      assert.deepStrictEqual([listed?.tablets, listed?.lastUsedAt?.toISOString()], [2, "2026-12-03T07:00:00.000Z"])
    })
  )

  it.effect("cannot be written into a slot that it does not open, whoever writes", () =>
    inTheMorning(
      Effect.gen(function* () {
        const staff = yield* town
        const sql = yield* SqlClient.SqlClient
        const { id } = yield* created(staff)
        const theirs = yield* sql<{ slotId: string; childId: string }>`select r.slot_id, r.child_id from reservations r
          join slots s on s.town_id = r.town_id and s.id = r.slot_id where r.town_id = ${staff.townId} and s.place = 'faroux'`
        const { slotId = "", childId = "" } = theirs[0] ?? {}
        yield* sql`insert into attendances (town_id, slot_id, child_id, day) values (${staff.townId}, ${slotId}, ${childId}, '2026-12-02')`
        const refusal = yield* Effect.flip(
          sql`insert into attendance_notes (town_id, id, slot_id, child_id, state, late_minutes, noted_at, received_at, noted_by, source,
              outcome, version, link_id)
            values (${staff.townId}, ${yield* newId}, ${slotId}, ${childId}, 'present', 0, now(), '2026-12-02T08:00:00Z', 'x', 'tablet',
              'noted', 1, ${id})`
        )
        assert.include(inspect(refusal, { depth: 9 }), "may not note in slot")
      })
    )
  )
})
