import { expect } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Audit } from "../../src/audit/Audit.ts"
import { Bookings } from "../../src/reservations/Bookings.ts"
import { runsAt, runsUnhurriedAt } from "../support/clock.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { newFamily } from "../support/town.ts"
import { add, bookingServices, cancel, familyWith, places, request, townWith } from "./bookingsUnderTest.ts"
import { camp } from "./camp.ts"
import { outcomes } from "./decidingUnderTest.ts"

const [monday, tuesday] = ["2026-12-21", "2026-12-22"]
const inTime = <A, E, R>(effect: Effect.Effect<A, E, R>) => runsUnhurriedAt("2026-12-01T09:00:00Z", effect)

/** A camp whose morning takes so many children. */
const small = (each: number | null) => {
  const { parts, ...rest } = camp()
  return camp({ ...rest, parts: parts.map((part) => ({ ...part, capacity: { each, exceptions: [] } })) })
}

describeOnBothDatabases("booking days", bookingServices, (it) => {
  const setUp = (each: number | null = 10) =>
    Effect.gen(function* () {
      const { town, staff } = yield* townWith([small(each)])
      return { town, staff, bookings: yield* Bookings, family: yield* familyWith(town, ["Ana", "Tom"], [camp()]) }
    })
  const taken = (town: Parameters<typeof places>[0]) =>
    Effect.map(places(town), (all) =>
      all
        .filter(({ children }) => children > 0)
        .map(({ day, part, reserved, children }) => [day, part, reserved, children])
    )

  it.effect("books each part of a unit, and gives it back", () =>
    inTime(
      Effect.gen(function* () {
        const { town, bookings, family } = yield* setUp()
        const [ana = ""] = family.children
        const booked = yield* bookings.change(family.access, yield* request([add(ana, "journee", monday)]))
        expect(booked).toMatchObject({ kept: true, lines: [{ outcome: "booked", code: null }] })
        expect(yield* taken(town)).toEqual([
          [monday, "apres-midi", 1, 1],
          [monday, "matin", 1, 1],
          [monday, "repas", 1, 1]
        ])
        const swapped = yield* bookings.change(
          family.access,
          yield* request([add(ana, "matin", monday), cancel(ana, "journee", monday)])
        )
        expect(outcomes(swapped.lines)).toEqual(["booked", "cancelled"])
        expect(yield* taken(town)).toEqual([[monday, "matin", 1, 1]])
      })
    )
  )

  it.effect("books with a unit those that go with it, and those that go with these", () =>
    inTime(
      Effect.gen(function* () {
        const { units: _, ...parts } = camp()
        const unit = (code: string, together: ReadonlyArray<string>) => ({ code, name: code, takes: [code], together })
        const chain = camp({
          ...parts,
          units: [unit("matin", ["repas"]), unit("repas", ["apres-midi"]), unit("apres-midi", [])]
        })
        const { town } = yield* townWith([chain])
        const { access, children } = yield* familyWith(town, ["Ana"], [chain])
        const [ana = ""] = children
        const bookings = yield* Bookings
        const { lines } = yield* bookings.change(access, yield* request([add(ana, "matin", monday)]))
        expect(outcomes(lines)).toEqual(["booked"])
        expect((yield* taken(town)).map(([, part]) => part)).toEqual(["apres-midi", "matin", "repas"])
      })
    )
  )

  it.effect("answers a key that comes again as it did before, and changes nothing twice", () =>
    inTime(
      Effect.gen(function* () {
        const { town, bookings, family } = yield* setUp()
        const [ana = "", tom = ""] = family.children
        const first = yield* request([add(ana, "matin", monday), add(tom, "journee", tuesday)])
        const answer = yield* bookings.change(family.access, first)
        yield* bookings.change(family.access, yield* request([cancel(ana, "matin", monday)]))
        const before = yield* taken(town)
        const again = yield* Effect.all(
          [bookings.change(family.access, first), bookings.change(family.access, first)],
          {
            concurrency: "unbounded"
          }
        )
        expect(again).toEqual([answer, answer])
        expect(yield* taken(town)).toEqual(before)
        const other = { ...first, changes: [add(ana, "matin", tuesday)] }
        expect(yield* Effect.flip(bookings.change(family.access, other))).toMatchObject({ _tag: "WishKeyReused" })
        // an adult that lives elsewhere now is told nothing of the home before
        const moved = { ...family.access, householdId: (yield* newFamily(town, "ailleurs@example.org")).householdId }
        expect(yield* Effect.flip(bookings.change(moved, first))).toMatchObject({ _tag: "WishKeyReused" })
      })
    )
  )

  it.effect("says what would become of wishes, and keeps nothing of it", () =>
    inTime(
      Effect.gen(function* () {
        const { town, bookings, family } = yield* setUp(1)
        const [ana = "", tom = ""] = family.children
        const wishes = [add(ana, "matin", monday), add(tom, "matin", monday)]
        const { kept, lines } = yield* bookings.change(family.access, yield* request(wishes, { preview: true }))
        expect([kept, ...outcomes(lines)]).toEqual([false, "booked", "full"])
        expect(yield* taken(town)).toEqual([])
      })
    )
  )

  it.effect("gives the last places to those who come first, whoever asks at the same moment", () =>
    inTime(
      Effect.gen(function* () {
        const { town, bookings } = yield* setUp(3)
        const families = yield* Effect.all(Array.from({ length: 8 }, () => familyWith(town, ["Ana"], [camp()])))
        const answers = yield* Effect.forEach(
          families,
          ({ access, children: [ana = ""] }) =>
            Effect.flatMap(request([add(ana, "matin", monday)]), (wanted) => bookings.change(access, wanted)),
          { concurrency: "unbounded" }
        )
        expect(answers.map(({ lines }) => lines[0]?.outcome)).toEqual([
          ...["booked", "booked", "booked"],
          ...["full", "full", "full", "full", "full"]
        ])
        expect(yield* taken(town)).toEqual([[monday, "matin", 3, 3]])
      })
    )
  )

  it.effect("writes down every wish with who made it and what became of it", () =>
    inTime(
      Effect.gen(function* () {
        const { bookings, family } = yield* setUp(1)
        const sql = yield* SqlClient.SqlClient
        const [ana = "", tom = ""] = family.children
        const wishes = [
          ...[add(ana, "matin", monday), add(tom, "matin", monday)],
          ...[add(ana, "matin", "2026-11-02"), add(ana, "matin", "2026-11-03")]
        ]
        yield* bookings.change(family.access, yield* request(wishes))
        const events = yield* sql`select actor, unit, array_to_string(days, ' ') as days, action, outcome, code
          from reservation_events where town_id = ${family.access.townId} order by id`
        const said = { actor: `family:${family.access.accountId}`, unit: "matin", action: "add" }
        expect(events).toEqual([
          { ...said, days: monday, outcome: "booked", code: "" },
          { ...said, days: monday, outcome: "full", code: "full" },
          { ...said, days: "2026-11-02 2026-11-03", outcome: "refused", code: "no-service" }
        ])
      })
    )
  )

  it.effect("confirms all of a request in one mail, and what comes again in none", () =>
    inTime(
      Effect.gen(function* () {
        const { bookings, family } = yield* setUp()
        const sql = yield* SqlClient.SqlClient
        const [ana = "", tom = ""] = family.children
        const wished = yield* request([
          add(ana, "matin", monday),
          add(ana, "matin", tuesday),
          add(tom, "journee", monday)
        ])
        yield* bookings.change(family.access, wished)
        yield* bookings.change(family.access, wished)
        yield* bookings.change(family.access, yield* request([add(ana, "matin", monday)]))
        const mails = yield* sql<{ body: string }>`select body from mails
          where town_id = ${family.access.townId} and account_id = ${family.access.accountId}`
        expect(mails).toHaveLength(1)
        const body = mails[0]?.body.replaceAll("\u00a0", " ") ?? ""
        expect(body).toContain("Réservé – Ana, Centre de loisirs, Matin")
        expect(body).toContain("lundi 21 décembre 2026")
        expect(body).toContain("Réservé – Tom, Centre de loisirs, Journée")
        expect(body).toContain("/espace/planning/2026-12")
      })
    )
  )

  it.effect("lets staff book past a limit for a reason, and never past the last place", () =>
    runsAt(
      "2026-12-21T12:00:00Z",
      Effect.gen(function* () {
        const { staff, bookings, family } = yield* setUp(1)
        const [ana = "", tom = ""] = family.children
        const order = {
          ...({ householdId: family.access.householdId, mode: "best-effort", siblingsTogether: false } as const),
          ...{ reason: "Hospitalisation", feePercent: null, dryRun: false },
          changes: [add(ana, "matin", monday), add(tom, "matin", monday)]
        }
        const { lines } = yield* bookings.changeForStaff(staff, order)
        expect(outcomes(lines)).toEqual(["booked", "full"])
        // the family itself is past its limit
        expect(lines[0]).toMatchObject({ limit: null })
        const log = yield* Audit.use((audit) => audit.list(staff.townId, { subjectId: ana, limit: 9 }))
        expect(log).toMatchObject([
          { action: "planning.book", actor: "test", after: { on: monday, reason: "Hospitalisation" } }
        ])
        expect(yield* bookings.change(family.access, yield* request([cancel(ana, "matin", monday)]))).toMatchObject({
          kept: false,
          lines: [{ code: "past" }]
        })
      })
    )
  )
})
