import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { newChild, newHome } from "../children/filesUnderTest.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { enrollingFamily, inNovember, mailsOf, services } from "./enrolmentsUnderTest.ts"

const year = { activity: "mercredi", period: "annee", place: "nord" }

/** Two families that have asked, one of them for two children. */
const asking = Effect.gen(function* () {
  const one = yield* enrollingFamily()
  const sister = yield* newChild(one.town, [one.householdId], "Ana", "2022-01-01")
  const other = yield* newHome(one.town)
  const their = yield* newChild(one.town, [other.householdId], "Noé", "2019-01-01")
  const ids: Array<string> = []
  for (const [access, childId] of [
    [one.access, one.childId],
    [one.access, sister],
    [other.access, their]
  ] as const) {
    ids.push((yield* inNovember(one.enrolments.ask(access, { ...year, childId }))).id)
  }
  yield* one.sql`delete from mails where town_id = ${one.town.id}`
  return { ...one, ids, other }
})

describeOnBothDatabases("decisions about enrolments", services, (it) => {
  it.effect("accept several at once, with one mail for a family, and each in the log", () =>
    Effect.gen(function* () {
      const { decisions, staff, town, ids, sql, mail, other } = yield* asking
      assert.strictEqual(yield* decisions.waiting(staff), 3)
      const accepted = yield* inNovember(decisions.accept(staff, ids))
      assert.deepStrictEqual(
        accepted.map(({ state, decidedBy }) => [state, decidedBy]),
        ids.map(() => ["accepted", "test"])
      )
      const mails = yield* mailsOf(town.id)
      assert.deepStrictEqual(mails.map(({ recipient, template }) => [recipient, template]).toSorted(), [
        ...[mail, other.mail].toSorted().map((each) => [each, "enrolmentsAccepted"])
      ])
      const ours = mails.find(({ recipient }) => recipient === mail)
      for (const child of ["Zoé", "Ana"]) assert.include(ours?.body, `${child} – Mercredis`)
      assert.notInclude(ours?.body, "Noé")
      const [logged] = yield* sql<{ acts: number }>`select count(*)::int as acts from audit_entries
        where town_id = ${town.id} and action = 'enrolment.accept'`
      assert.deepStrictEqual([logged?.acts, yield* decisions.waiting(staff)], [3, 0])
    })
  )

  it.effect("refuse with a reason that the family reads, and that keeps it from nothing", () =>
    Effect.gen(function* () {
      const { decisions, enrolments, access, childId, staff, town, ids } = yield* asking
      yield* inNovember(decisions.refuse(staff, ids.slice(0, 1), "  Le groupe est complet. "))
      const [mail] = yield* mailsOf(town.id)
      assert.include(mail?.body, "Le groupe est complet.")
      const mine = (yield* inNovember(enrolments.mine(access))).find((each) => each.childId === childId)
      assert.deepStrictEqual(
        [mine?.state, mine?.reason, mine?.next.code],
        ["refused", "Le groupe est complet.", "ask-again"]
      )
      assert.strictEqual((yield* inNovember(enrolments.ask(access, { ...year, childId }))).state, "requested")
    })
  )

  it.effect("of what was decided or taken back meanwhile are none, and then nothing changes", () =>
    Effect.gen(function* () {
      const { decisions, enrolments, access, staff, town, ids } = yield* asking
      yield* inNovember(enrolments.withdraw(access, ids[0] ?? ""))
      const refused = yield* Effect.flip(inNovember(decisions.accept(staff, ids)))
      assert.deepStrictEqual(
        refused.enrolments.map(({ id }) => id),
        ids.slice(0, 1)
      )
      assert.strictEqual(yield* decisions.waiting(staff), 2)
      assert.deepStrictEqual(yield* mailsOf(town.id), [])
    })
  )

  it.effect("by two agents at once are one decision", () =>
    Effect.gen(function* () {
      const { decisions, staff, ids } = yield* asking
      const results = yield* inNovember(
        Effect.all(
          [decisions.accept(staff, ids), decisions.refuse(staff, ids.toReversed(), "Complet.")].map(Effect.exit),
          { concurrency: "unbounded" }
        )
      )
      assert.deepStrictEqual(results.map(({ _tag }) => _tag).toSorted(), ["Failure", "Success"])
      assert.strictEqual(new Set((yield* decisions.list(staff, {})).map(({ state }) => state)).size, 1)
    })
  )

  it.effect("find what is asked by state, activity, child, household and part of an id", () =>
    Effect.gen(function* () {
      const { decisions, staff, ids, childId, householdId } = yield* asking
      const found = (filter: Parameters<typeof decisions.list>[1]) =>
        Effect.map(decisions.list(staff, filter), (rows) => rows.map(({ id }) => id))
      assert.deepStrictEqual((yield* found({ state: "requested" })).toSorted(), ids.toSorted())
      assert.deepStrictEqual(yield* found({ state: "refused" }), [])
      assert.deepStrictEqual(yield* found({ activity: "camp" }), [])
      assert.deepStrictEqual(yield* found({ activity: "mercredi", period: "annee", childId }), ids.slice(0, 1))
      assert.deepStrictEqual((yield* found({ householdId })).toSorted(), ids.slice(0, 2).toSorted())
      assert.strictEqual((yield* decisions.named(staff, (ids[2] ?? "").slice(-12))).id, ids[2])
      assert.strictEqual((yield* Effect.flip(decisions.named(staff, "ffffff")))._tag, "EnrolmentNotFound")
    })
  )
})
