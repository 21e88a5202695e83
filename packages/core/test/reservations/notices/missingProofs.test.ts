import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Absences } from "../../../src/reservations/absences/Absences.ts"
import { Bookings } from "../../../src/reservations/Bookings.ts"
import { Notices } from "../../../src/reservations/notices/Notices.ts"
import { runsAt } from "../../support/clock.ts"
import { describeOnDatabase } from "../../support/databases.ts"
import { add, bookingServices, familyWith, request, townWith } from "../bookingsUnderTest.ts"
import { camp } from "../camp.ts"

const services = Layer.mergeAll(Absences.layer, Notices.layer).pipe(Layer.provideMerge(bookingServices))

/** Proved within four days, of which the first stays due. */
const proved = camp({
  rules: {
    cancel: [{ limit: { kind: "days-before", days: 1, at: "12:00" } }],
    absence: [{ proofWithinDays: 4, carenceDays: 1 }]
  }
})
const [monday, tuesday] = ["2026-12-21", "2026-12-22"] as const
const nobody = { mails: 0, refused: 0, later: 0, unreachable: 0 }

/** A family that declared on Monday morning that its child is absent on these days, to be proved by the end of Friday 25 December. */
const absentOn = (...days: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    const { town } = yield* townWith([proved])
    const { access, children } = yield* familyWith(town, ["Ana"], [proved])
    const childId = children[0] ?? ""
    const wishes = yield* request([monday, tuesday].map((day) => add(childId, "journee", day)))
    yield* runsAt(
      "2026-12-01T08:00:00Z",
      Bookings.use((bookings) => bookings.change(access, wishes))
    )
    const absence = { key: crypto.randomUUID(), childId, activity: "centre", unit: "journee", days }
    yield* runsAt(
      "2026-12-21T11:30:00Z",
      Absences.use((absences) => absences.declare(access, absence))
    )
    const sql = yield* SqlClient.SqlClient
    const remind = (at: string) =>
      runsAt(
        at,
        Notices.use((notices) => notices.remindOfProofs(town))
      )
    return { town, access, sql, remind }
  })

describeOnDatabase("a reminder of a missing proof", services, (it) => {
  it.effect("goes out two days before the limit, once, and names only what a proof would excuse", () =>
    Effect.gen(function* () {
      const { town, sql, remind } = yield* absentOn(monday, tuesday)
      const { town: other } = yield* townWith([proved])
      const concerned = yield* Notices.use((notices) => notices.townsToRemindOfProofs)
      assert.deepStrictEqual([concerned.has(town.id), concerned.has(other.id)], [true, false])
      assert.deepStrictEqual(yield* remind("2026-12-22T22:59:00Z"), nobody)
      assert.deepStrictEqual(yield* remind("2026-12-23T04:59:00Z"), nobody, "at night")
      assert.deepStrictEqual(yield* remind("2026-12-23T05:00:00Z"), { ...nobody, mails: 1 })
      assert.deepStrictEqual(yield* remind("2026-12-23T09:00:00Z"), nobody)
      assert.deepStrictEqual(yield* remind("2026-12-24T09:00:00Z"), nobody)
      const [mail] = yield* sql<{
        body: string
      }>`select body from mails where town_id = ${town.id} and template = 'proofsDue'`
      const words = mail?.body.replaceAll(/\s+/g, " ") ?? ""
      for (const said of [
        "Ana ESSAI",
        "mardi 22 décembre 2026",
        "vendredi 25 décembre 2026 à 23 h 59",
        "/espace/planning/absences"
      ]) {
        assert.include(words, said)
      }
      assert.notInclude(words, "lundi 21 décembre 2026")
    })
  )

  it.effect("does not go where no proof would change the price, to who wants none, or once it is too late", () =>
    Effect.gen(function* () {
      const onlyFirst = yield* absentOn(monday)
      assert.deepStrictEqual(yield* onlyFirst.remind("2026-12-23T09:00:00Z"), nobody)
      const { town, access, sql, remind } = yield* absentOn(monday, tuesday)
      yield* sql`insert into notice_choices (town_id, account_id, kind, wanted, changed_at)
        values (${town.id}, ${access.accountId}, 'absences', false, now())`
      assert.deepStrictEqual(yield* remind("2026-12-23T09:00:00Z"), { ...nobody, refused: 1 })
      assert.deepStrictEqual(yield* remind("2026-12-25T23:00:00Z"), nobody)
    })
  )
})
