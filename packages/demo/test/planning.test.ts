import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { assert } from "@effect/vitest"
import { Activities, ActivityFiles, parseActivities } from "@portail-familles/core/activities"
import { Audit } from "@portail-familles/core/audit"
import { InvoiceImports } from "@portail-familles/core/invoices"
import { parseTownFile, TownCalendars, Towns } from "@portail-familles/core/towns"
import { Effect, Layer, Result } from "effect"
import { SqlClient } from "effect/sql"
import { activityFiles } from "../../core/test/support/activities.ts"
import { describeOnPglite } from "../../core/test/support/databases.ts"
import { familiesLayer } from "../../core/test/support/families.ts"
import { newTown, townSettings } from "../../core/test/support/town.ts"
import { demoActivities } from "../src/activities.ts"
import { seedDemo } from "../src/Demo.ts"
import { seedEnrolments } from "../src/enrolments.ts"
import { seedReservations } from "../src/reservations.ts"

const services = Layer.mergeAll(familiesLayer, InvoiceImports.layer).pipe(
  Layer.provideMerge(activityFiles),
  Layer.provideMerge(Layer.mergeAll(Towns.layer, TownCalendars.layer)),
  Layer.provideMerge(Audit.layer)
)
const compiegne = join(import.meta.dirname, "../../../examples/compiegne")
const textOf = (name: string) => Effect.promise(() => readFile(join(compiegne, name), "utf8"))

/** The demo's town on an ISO day, seeded twice as two starts do. */
const demoOn = (today: string) =>
  Effect.gen(function* () {
    const example = Result.getOrThrow(parseTownFile("town.yaml", yield* textOf("town.yaml")))
    const { slug, hosts } = townSettings()
    const { staff } = yield* newTown({ ...example, slug, hosts })
    const file = Result.getOrThrow(parseActivities("activities.yaml", yield* textOf("activities.yaml")))
    const calendar = yield* TownCalendars.use((calendars) => calendars.read(staff.town))
    yield* ActivityFiles.use((files) =>
      files.apply(staff, "activities.yaml", demoActivities(file, calendar, today), { dryRun: false })
    )
    const activities = yield* Activities.use((offered) => offered.list(staff.townId))
    yield* seedDemo(staff, today)
    for (const _ of [1, 2]) {
      yield* seedEnrolments(staff, activities, today)
      yield* seedReservations(staff, activities, today)
    }
    return staff
  })

const counts = (townId: string) =>
  SqlClient.SqlClient.use(
    (sql) => sql<Record<"booked" | "full" | "closed" | "waiting" | "refused" | "over" | "custody", number>>`select
      (select count(*)::int from reservations where town_id = ${townId}) as booked,
      (select count(*)::int from slots where town_id = ${townId} and reserved = capacity and reserved > 0) as full,
      (select count(*)::int from slots where town_id = ${townId} and state = 'closed') as closed,
      (select count(*)::int from enrolments where town_id = ${townId} and state = 'requested') as waiting,
      (select count(*)::int from enrolments where town_id = ${townId} and state = 'refused') as refused,
      (select count(*)::int from slots where town_id = ${townId} and reserved > capacity) as over,
      (select count(*)::int from custody_calendars where town_id = ${townId}) as custody`
  )

describeOnPglite("the planning of the demo", services, (it) => {
  it.effect("has months of reservations, a full Wednesday, a closed canteen, enrolments to decide and two homes", () =>
    Effect.gen(function* () {
      const staff = yield* demoOn("2026-11-27")
      const [found] = yield* counts(staff.townId)
      assert.isAbove(found?.booked ?? 0, 4_000)
      assert.isAbove(found?.full ?? 0, 0)
      assert.deepInclude(found, { closed: 2, over: 0, custody: 1 })
      assert.isAbove(found?.waiting ?? 0, 5)
      assert.isAbove(found?.refused ?? 0, 0)
    })
  )

  it.effect("can be seeded in the middle of the summer and between the years", () =>
    Effect.forEach(["2027-07-20", "2026-12-30"], (today) =>
      Effect.gen(function* () {
        const [found] = yield* counts((yield* demoOn(today)).townId)
        assert.deepInclude(found, { over: 0, custody: 1 })
      })
    )
  )
})
