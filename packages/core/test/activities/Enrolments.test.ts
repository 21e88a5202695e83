import { assert } from "@effect/vitest"
import { Effect } from "effect"
import type { EnrolmentHindered } from "../../src/activities/Enrolment.ts"
import { newChild, newHome } from "../children/filesUnderTest.ts"
import { runsAt } from "../support/clock.ts"
import { describeOnBothDatabases, describeOnDatabase } from "../support/databases.ts"
import { camp, enrollingFamily, inNovember, mailsOf, offers, services } from "./enrolmentsUnderTest.ts"

const christmas = { activity: "camp", period: "noel", place: "" }
const year = { activity: "mercredi", period: "annee", place: "nord" }
const codes = ({ hindrances }: EnrolmentHindered) => hindrances.map(({ code }) => code)

describeOnBothDatabases("asking for an enrolment", services, (it) => {
  it.effect("twice at once, from two tabs, is asking once: one enrolment, one mail", () =>
    Effect.gen(function* () {
      const { access, childId, town, enrolments } = yield* enrollingFamily()
      const asked = yield* inNovember(
        Effect.all(
          [1, 2, 3, 4].map(() => enrolments.ask(access, { ...christmas, childId })),
          { concurrency: "unbounded" }
        )
      )
      assert.strictEqual(new Set(asked.map(({ id }) => id)).size, 1)
      assert.deepStrictEqual(
        (yield* mailsOf(town.id)).map(({ template }) => template),
        ["enrolmentsAccepted"]
      )
      assert.strictEqual((yield* inNovember(enrolments.mine(access))).length, 1)
    })
  )

  it.effect(
    "is refused by the database where the service does not look: one that runs or waits for a child, activity and day",
    () =>
      Effect.gen(function* () {
        const { access, childId, enrolments, sql, town } = yield* enrollingFamily()
        const { id } = yield* inNovember(enrolments.ask(access, { ...year, childId }))
        const copy = (state: string, reason: string) => sql`insert into enrolments
        (town_id, id, household_id, child_id, activity, starts_on, ends_on, recorded_at, state, reason)
        select town_id, gen_random_uuid(), household_id, child_id, activity, starts_on, ends_on, recorded_at, ${state}, ${reason}
        from enrolments where town_id = ${town.id} and id = ${id}`
        assert.strictEqual((yield* Effect.flip(copy("accepted", "")))._tag, "SqlError")
        assert.strictEqual((yield* Effect.flip(copy("refused", "")))._tag, "SqlError")
        yield* copy("refused", "Complet.")
        yield* copy("withdrawn", "")
      })
  )
})

describeOnDatabase("enrolments of a family", services, (it) => {
  it.effect("are accepted at once where the rules decide, and say when booking opens", () =>
    Effect.gen(function* () {
      const { access, childId, enrolments, town } = yield* enrollingFamily()
      const enrolment = yield* inNovember(enrolments.ask(access, { ...christmas, childId }))
      const opens = new Date("2026-12-01T07:30:00Z")
      assert.deepInclude(enrolment, {
        ...{ childName: "Zoé", activityName: "Centre de loisirs", periodName: "Noël", state: "accepted" },
        ...{ startsOn: "2026-12-21", endsOn: "2026-12-31", next: { code: "opens-later", at: opens } }
      })
      const [mail] = yield* mailsOf(town.id)
      assert.include(mail?.body, "Zoé – Centre de loisirs")
      assert.include(mail?.body, "mardi 1er")
      const [later] = yield* runsAt("2026-12-01T07:30:00Z", enrolments.mine(access))
      assert.deepStrictEqual(later?.next, { code: "book", at: null })
      const [past] = yield* runsAt("2027-01-01T08:00:00Z", enrolments.mine(access))
      assert.deepStrictEqual(past?.next.code, "ended")
    })
  )

  it.effect("wait for staff where they decide, at the place and in the group that the rules give", () =>
    Effect.gen(function* () {
      const { access, childId, enrolments, sql, town } = yield* enrollingFamily()
      yield* sql`update children set school = 'Ecole Ferry' where town_id = ${town.id} and id = ${childId}`
      // the family's own choice changes nothing: the school decides
      const enrolment = yield* inNovember(enrolments.ask(access, { ...year, childId, place: "sud" }))
      assert.deepInclude(enrolment, { state: "requested", placeName: "Centre Nord", groupName: "6-11 ans" })
      assert.deepStrictEqual(enrolment.next, { code: "wait", at: null })
      assert.deepStrictEqual(
        (yield* mailsOf(town.id)).map(({ template }) => template),
        ["enrolmentRequested"]
      )
    })
  )

  it.effect("are refused with every reason, and nothing is kept", () =>
    Effect.gen(function* () {
      const { access, childId, enrolments, staff, town } = yield* enrollingFamily()
      const ask = (wish: typeof christmas) => Effect.flip(inNovember(enrolments.ask(access, { ...wish, childId })))
      const noPlace = yield* ask({ ...year, place: "" })
      assert.deepStrictEqual(noPlace._tag === "EnrolmentHindered" && codes(noPlace), ["place-needed"])
      yield* offers(staff, [
        { ...camp, who: { ages: { from: 3, to: 5 }, residentsOnly: true, classes: ["CP"] } },
        { code: "cantine", name: "Cantine" }
      ])
      const refused = yield* ask(christmas)
      assert.deepStrictEqual(refused._tag === "EnrolmentHindered" && codes(refused), ["too-old", "class-missing"])
      const none = yield* ask({ activity: "cantine", period: "annee", place: "" })
      assert.deepStrictEqual(none._tag === "EnrolmentHindered" && codes(none), ["no-periods"])
      for (const unknown of [
        { ...christmas, activity: "danse" },
        { ...christmas, period: "ete" }
      ]) {
        assert.strictEqual((yield* ask(unknown))._tag, "EnrolmentNotFound")
      }
      assert.deepStrictEqual([yield* mailsOf(town.id), yield* inNovember(enrolments.mine(access))], [[], []])
    })
  )

  it.effect("are each home's own: neither sees the other's, and residency is that of the home that asks", () =>
    Effect.gen(function* () {
      const { access, town, householdId, enrolments, staff } = yield* enrollingFamily()
      yield* offers(staff, [{ ...camp, who: { residentsOnly: true } }])
      const other = yield* newHome(town)
      const childId = yield* newChild(town, [householdId, other.householdId], "Noé", "2019-05-04")
      const mine = yield* inNovember(enrolments.ask(access, { ...christmas, childId }))
      const refused = yield* Effect.flip(inNovember(enrolments.ask(other.access, { ...christmas, childId })))
      assert.deepStrictEqual(refused._tag === "EnrolmentHindered" && codes(refused), ["address-missing"])
      assert.deepStrictEqual(yield* inNovember(enrolments.mine(other.access)), [])
      const [offer] = yield* inNovember(enrolments.offered(other.access))
      assert.deepStrictEqual(
        offer?.periods[0]?.children.map(({ enrolmentId }) => enrolmentId),
        [null]
      )
      yield* offers(staff, [camp])
      const theirs = yield* inNovember(enrolments.ask(other.access, { ...christmas, childId }))
      assert.notStrictEqual(theirs.id, mine.id)
      assert.strictEqual((yield* Effect.flip(enrolments.withdraw(other.access, mine.id)))._tag, "EnrolmentNotFound")
    })
  )

  it.effect("of a child of another family are nobody's to ask", () =>
    Effect.gen(function* () {
      const { access, town, enrolments } = yield* enrollingFamily()
      const stranger = yield* newHome(town)
      const childId = yield* newChild(town, [stranger.householdId])
      const refused = yield* Effect.flip(inNovember(enrolments.ask(access, { ...christmas, childId })))
      assert.strictEqual(refused._tag, "EnrolmentNotFound")
    })
  )

  it.effect("are taken back while they wait, once, and asked for again; what is decided stays", () =>
    Effect.gen(function* () {
      const { access, childId, enrolments, decisions, staff } = yield* enrollingFamily()
      const first = yield* inNovember(enrolments.ask(access, { ...year, childId }))
      const back = yield* inNovember(enrolments.withdraw(access, first.id))
      assert.deepStrictEqual([back.state, back.next.code], ["withdrawn", "ask-again"])
      assert.strictEqual((yield* inNovember(enrolments.withdraw(access, first.id))).state, "withdrawn")
      const second = yield* inNovember(enrolments.ask(access, { ...year, childId }))
      assert.notStrictEqual(second.id, first.id)
      yield* decisions.accept(staff, [second.id])
      const late = yield* Effect.flip(inNovember(enrolments.withdraw(access, second.id)))
      assert.deepStrictEqual(late._tag === "EnrolmentHindered" && codes(late), ["decided"])
      assert.deepStrictEqual(
        (yield* inNovember(enrolments.mine(access))).map(({ state, next }) => [state, next.code]),
        [["accepted", "none"]]
      )
    })
  )

  it.effect("offer each period that is not over with what is in each child's way, and who is enrolled already", () =>
    Effect.gen(function* () {
      const { access, childId, enrolments, householdId, town } = yield* enrollingFamily()
      const baby = yield* newChild(town, [householdId], "Bébé", "2026-01-01")
      const { id } = yield* inNovember(enrolments.ask(access, { ...christmas, childId }))
      const [offered] = yield* inNovember(enrolments.offered(access))
      assert.deepStrictEqual(
        offered?.periods.map(({ period, bookingOpensAt, children }) => [
          period.code,
          bookingOpensAt?.toISOString(),
          children.map((each) => [each.child.id, each.enrolmentId, each.hindrances.map(({ code }) => code)])
        ]),
        [
          [
            "noel",
            "2026-12-01T07:30:00.000Z",
            [
              [childId, id, ["already-accepted"]],
              [baby, null, ["too-young"]]
            ]
          ]
        ]
      )
      // the place is the family's to say; that no group takes the baby is told before it asks
      const [, wednesday] = yield* inNovember(enrolments.offered(access))
      assert.deepStrictEqual(
        wednesday?.periods[0]?.children.map(({ hindrances }) => hindrances.map(({ code }) => code)),
        [[], ["no-group"]]
      )
      const [over] = yield* runsAt("2027-01-01T08:00:00Z", enrolments.offered(access))
      assert.deepStrictEqual(over?.periods, [])
    })
  )
})
