import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Notices } from "../../../src/reservations/notices/Notices.ts"
import type { Town } from "../../../src/towns/Town.ts"
import { runsAt } from "../../support/clock.ts"
import { describeOnBothDatabases } from "../../support/databases.ts"
import { queriesOf } from "../../support/queries.ts"
import { bookingServices, childIn, familyWith, townWith } from "../bookingsUnderTest.ts"
import { camp, sports } from "../camp.ts"

const services = Notices.layer.pipe(Layer.provideMerge(bookingServices))

const christmas = (at: string) => ({
  code: "noel",
  name: "Noël",
  from: "2026-12-19",
  to: "2027-01-03",
  opens: opens(at)
})
const opens = (at: string) => [{ for: "everyone" as const, at }]
/** Opens on Monday 30 November at 8:30; only children of 6 to 12 may ask. */
const opening = camp({ periods: [christmas("2026-11-30T08:30")], who: { ages: { from: 6, to: 12 } } })

const remind = (town: Town, at: string) =>
  runsAt(
    at,
    Notices.use((notices) => notices.remindOfOpenings(town))
  )

const mailsOf = (town: Town) =>
  SqlClient.SqlClient.use(
    (sql) => sql<{ recipient: string; subject: string; body: string }>`select recipient, subject, body from mails
      where town_id = ${town.id} and template = 'openingsNear' order by queued_at, recipient`
  )

describeOnBothDatabases("reminders of what opens", services, (it) => {
  it.effect("go out on the day before, once, to families whose children are enrolled or may ask", () =>
    Effect.gen(function* () {
      const { town } = yield* townWith([opening])
      yield* familyWith(town, ["Ana"], [opening])
      yield* familyWith(town, ["Ben"], [])
      const { access } = yield* familyWith(town, [], [])
      const sql = yield* SqlClient.SqlClient
      const small = yield* childIn(access, "Zoé", [])
      yield* sql`update children set birth_date = '2024-05-04' where town_id = ${town.id} and id = ${small}`
      assert.strictEqual((yield* remind(town, "2026-11-28T12:00:00Z")).mails, 0)
      assert.strictEqual((yield* remind(town, "2026-11-29T04:59:00Z")).mails, 0, "at night")
      assert.deepStrictEqual(yield* remind(town, "2026-11-29T05:00:00Z"), {
        mails: 2,
        refused: 0,
        later: 0,
        unreachable: 0
      })
      assert.strictEqual((yield* remind(town, "2026-11-29T09:00:00Z")).mails, 0)
      assert.strictEqual((yield* remind(town, "2026-11-30T06:00:00Z")).mails, 0)
      const mails = yield* mailsOf(town)
      assert.strictEqual(mails.length, 2)
      assert.include(mails[0]?.body.replaceAll(/\s/g, " "), "lundi 30 novembre 2026 à 8 h 30")
      assert.include(mails[0]?.body, "/espace/planning/2026-12")
    })
  )

  it.effect("go out once when two servers remind at the same time", () =>
    Effect.gen(function* () {
      const { town } = yield* townWith([opening])
      yield* familyWith(town, ["Ana"], [opening])
      yield* familyWith(town, ["Ben"], [opening])
      const both = yield* Effect.all(
        ["2026-11-29T08:00:00Z", "2026-11-29T08:00:01Z"].map((at) => remind(town, at)),
        { concurrency: "unbounded" }
      )
      assert.strictEqual(
        both.reduce((sum, { mails }) => sum + mails, 0),
        2
      )
      assert.strictEqual((yield* mailsOf(town)).length, 2)
    })
  )

  it.effect("tell what comes to light after the mail of the day in the next day's, while there is time", () =>
    Effect.gen(function* () {
      const { town } = yield* townWith([opening])
      yield* familyWith(town, ["Ana"], [opening])
      yield* remind(town, "2026-11-29T08:00:00Z")
      const sql = yield* SqlClient.SqlClient
      const late = JSON.stringify(sports({ periods: [christmas("2026-11-30T18:00")] }))
      yield* sql`insert into activities (town_id, code, position, settings, applied_at, revision)
        values (${town.id}, 'sport', 1, ${late}::jsonb, now(), gen_random_uuid())`
      const second = yield* remind(town, "2026-11-29T10:00:00Z")
      assert.deepStrictEqual([second.mails, second.later], [0, 1])
      assert.strictEqual((yield* remind(town, "2026-11-30T08:00:00Z")).mails, 1)
      const [, next] = yield* mailsOf(town)
      assert.include(next?.body, "Stage de sport")
      assert.notInclude(next?.body, "Centre de loisirs")
    })
  )

  it.effect("spare who does not want them and closed accounts, and count homes that no mail reaches", () =>
    Effect.gen(function* () {
      const { town } = yield* townWith([opening])
      const { access: refusing } = yield* familyWith(town, ["Ana"], [opening])
      const { access: closed } = yield* familyWith(town, ["Ben"], [opening])
      const sql = yield* SqlClient.SqlClient
      yield* sql`insert into notice_choices (town_id, account_id, kind, wanted, changed_at)
        values (${town.id}, ${refusing.accountId}, 'openings', false, now())`
      yield* sql`update accounts set disabled_at = now() where town_id = ${town.id} and id = ${closed.accountId}`
      assert.deepStrictEqual(yield* remind(town, "2026-11-29T08:00:00Z"), {
        mails: 0,
        refused: 1,
        later: 0,
        unreachable: 1
      })
    })
  )

  it.effect("go out on the day before by the clocks of Paris, also when these change", () =>
    Effect.gen(function* () {
      const autumn = camp({ periods: [christmas("2026-10-26T00:15")] })
      const { town } = yield* townWith([autumn])
      yield* familyWith(town, ["Ana"], [autumn])
      assert.strictEqual((yield* remind(town, "2026-10-24T21:59:00Z")).mails, 0)
      assert.strictEqual((yield* remind(town, "2026-10-25T04:30:00Z")).mails, 0, "5:30 in winter time")
      assert.strictEqual((yield* remind(town, "2026-10-25T05:00:00Z")).mails, 1)
    })
  )

  it.effect("ask as little for three towns of which nothing opens as for one", () =>
    Effect.gen(function* () {
      const [{ town }, { town: second }, { town: third }] = [
        yield* townWith([opening]),
        yield* townWith([opening]),
        yield* townWith([opening])
      ]
      const look = (...towns: ReadonlyArray<Town>) =>
        Effect.forEach(towns, (each) => remind(each, "2026-10-01T08:00:00Z"), { concurrency: "unbounded" })
      yield* look(town, second, third)
      assert.strictEqual(yield* queriesOf(look(town)), 1)
      assert.strictEqual(yield* queriesOf(look(town, second, third)), 1)
    })
  )
})
