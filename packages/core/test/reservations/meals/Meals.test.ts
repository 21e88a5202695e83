import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../../src/accounts/FamilyAccess.ts"
import { Activities } from "../../../src/activities/Activities.ts"
import { Audit } from "../../../src/audit/Audit.ts"
import { Enclosures } from "../../../src/mail/Enclosures.ts"
import { Outbox } from "../../../src/mail/Outbox.ts"
import { mealTotal } from "../../../src/reservations/meals/Meal.ts"
import { Meals } from "../../../src/reservations/meals/Meals.ts"
import { mealEnclosures } from "../../../src/reservations/meals/mealEnclosures.ts"
import { TownCalendars } from "../../../src/towns/calendar/TownCalendars.ts"
import { Towns } from "../../../src/towns/Towns.ts"
import { runsAt } from "../../support/clock.ts"
import { describeOnBothDatabases } from "../../support/databases.ts"
import { familiesLayer } from "../../support/families.ts"
import { bookingTown, newReservations } from "../../support/planning.ts"
import { queriesOf } from "../../support/queries.ts"
import { Mailbox, mailTransport } from "../../support/smtp.ts"

const services = Layer.mergeAll(Meals.layer, mealEnclosures).pipe(
  Layer.provideMerge(Outbox.layer),
  Layer.provideMerge(mailTransport(new Mailbox())),
  Layer.provideMerge(Activities.layer),
  Layer.provideMerge(Layer.mergeAll(familiesLayer, Towns.layer, TownCalendars.layer)),
  Layer.provideMerge(Audit.layer)
)

/** Two children eat on 1 December, one of them without pork: booked before the cut-off, which is noon of 29 November. */
const mealTown = Effect.gen(function* () {
  const staff = yield* bookingTown
  const sql = yield* SqlClient.SqlClient
  yield* newReservations(staff.town, [
    { childRef: "E1", activity: "cantine", day: "2026-12-01", unit: "repas" },
    { childRef: "E3", activity: "cantine", day: "2026-12-01", unit: "repas" }
  ])
  yield* sql`update reservations set booked_at = '2026-11-20T10:00:00Z' where town_id = ${staff.townId}`
  yield* sql`update children set no_pork = true where town_id = ${staff.townId} and external_ref = 'E3'`
  const named = (childRef: string) =>
    sql`(select id from children where town_id = ${staff.townId} and external_ref = ${childRef})`
  const cancel = (childRef: string, at: string) =>
    sql`update reservations set cancelled_at = ${at}::timestamptz, cancelled_by = 'test'
      where town_id = ${staff.townId} and child_id = ${named(childRef)}`
  const cater = sql`update activities set revision = gen_random_uuid(), settings = settings || '{"caterer": {"mail": "chef@traiteur.example"}}'
    where town_id = ${staff.townId} and code = 'cantine'`
  return { staff, cancel, cater }
})

const counted = (staff: StaffAccess, day = "2026-12-01") =>
  Effect.map(
    Meals.use((meals) => meals.of(staff, day)),
    (days) =>
      days.flatMap(({ activity, sites }) =>
        sites.map(({ now, atCutOff, sent }) => [
          activity,
          now,
          atCutOff === null ? null : mealTotal(atCutOff),
          sent === null ? null : mealTotal(sent)
        ])
      )
  )

const mails = (staff: StaffAccess) =>
  SqlClient.SqlClient.use(
    (sql) => sql<{ recipient: string; subject: string; body: string }>`select recipient,
        replace(subject, chr(160), ' ') as subject, replace(body, chr(160), ' ') as body from mails
      where town_id = ${staff.townId} and template = 'mealsOrdered' order by queued_at, id`
  )

const [before, after] = ["2026-11-29T10:00:00Z", "2026-11-29T12:00:00Z"]

describeOnBothDatabases("meals", services, (it) => {
  it.effect("are counted by diet as they stand, and as they stood at the cut-off once it has passed", () =>
    Effect.gen(function* () {
      const { staff, cancel } = yield* mealTown
      const both = { usual: 1, noPork: 1, noMeat: 0, packed: 0 }
      assert.deepStrictEqual(yield* runsAt(before, counted(staff)), [["cantine", both, null, null]])
      yield* cancel("E3", "2026-11-29T11:30:00Z")
      assert.deepStrictEqual(yield* runsAt(after, counted(staff)), [["cantine", { ...both, noPork: 0 }, 2, null]])
    })
  )

  it.effect(
    "of a unit that takes a meal count, and a packed meal is nobody's to cook, whatever else is not eaten",
    () =>
      Effect.gen(function* () {
        const { staff } = yield* mealTown
        yield* newReservations(staff.town, [
          { childRef: "E1", activity: "camp", day: "2026-12-02", unit: "journee", parts: ["matin", "repas"] }
        ])
        const sql = yield* SqlClient.SqlClient
        yield* sql`update children set packed_meal = true, no_pork = true where town_id = ${staff.townId} and external_ref = 'E1'`
        const found = yield* Meals.use((meals) => meals.of(staff, "2026-12-02", "camp"))
        assert.deepStrictEqual(
          found.flatMap(({ sites }) => sites.map(({ part, now }) => [part, now])),
          [["repas", { usual: 0, noPork: 0, noMeat: 0, packed: 1 }]]
        )
      })
  )

  it.effect("are told to a caterer in numbers without a name, with a file; the next time with what they were", () =>
    Effect.gen(function* () {
      const { staff, cancel } = yield* mealTown
      const activity = yield* Activities.use((activities) => activities.get(staff.townId, "cantine"))
      const order = { activity, day: "2026-12-01", sentTo: "chef@traiteur.example" }
      yield* Meals.use((meals) => meals.send(staff, order))
      yield* cancel("E3", "2026-11-29T11:30:00Z")
      yield* Meals.use((meals) => meals.send(staff, order))
      const [first, second] = yield* mails(staff)
      assert.include(first?.subject, "Restauration scolaire : 2 convives")
      assert.include(first?.body, "2 convives : 1 classiques, 1 sans porc")
      assert.include(second?.body, "annonçait 2 convives")
      assert.notMatch(`${first?.body}${second?.body}`, /Zoé|Noé|ABEL|ZOLA/)
      const sql = yield* SqlClient.SqlClient
      const [kept] = yield* sql<{
        id: string
      }>`select id from meal_orders where town_id = ${staff.townId} order by sent_at, id`
      const enclose = yield* Enclosures
      const file = yield* enclose({ townId: staff.townId, mealOrder: kept?.id ?? "", language: "fr" })
      assert.strictEqual(file?.filename, "repas-cantine-2026-12-01.csv")
      assert.deepStrictEqual(new TextDecoder().decode(file?.content).split("\r\n").slice(0, 2), [
        "jour;activite;site;repas;total;classique;sans_porc;sans_viande;panier",
        "2026-12-01;cantine;;Repas;2;1;1;0;0"
      ])
    })
  )

  it.effect(
    "leave by themselves once the cut-off has passed, once however many servers look, where there is a caterer",
    () =>
      Effect.gen(function* () {
        const { staff, cater } = yield* mealTown
        const due = Meals.use((meals) => meals.sendDue)
        yield* runsAt(after, due)
        assert.lengthOf(yield* mails(staff), 0)
        yield* cater
        yield* runsAt(before, due)
        assert.lengthOf(yield* mails(staff), 0)
        yield* Effect.all([runsAt(after, due), runsAt(after, due), runsAt(after, due)], { concurrency: "unbounded" })
        assert.deepStrictEqual(
          (yield* mails(staff)).map(({ recipient }) => recipient),
          ["chef@traiteur.example"]
        )
      })
  )

  it.effect("are looked for in as few queries in three towns as in one, while none is due", () =>
    Effect.gen(function* () {
      const looked = runsAt(
        before,
        Meals.use((meals) => meals.sendDue)
      )
      const cateredTown = Effect.flatMap(mealTown, ({ cater }) => cater)
      yield* cateredTown
      yield* looked
      const one = yield* queriesOf(looked)
      yield* cateredTown
      yield* cateredTown
      yield* looked
      assert.strictEqual(yield* queriesOf(looked), one)
      assert.strictEqual(one, 2)
    })
  )
})
