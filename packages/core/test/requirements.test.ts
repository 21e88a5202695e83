import { assert } from "@effect/vitest"
import { Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { Activity } from "../src/activities/Activity.ts"
import { Requirements } from "../src/activities/Requirements.ts"
import { DocumentKind } from "../src/documents/documentKind.ts"
import { requirements } from "../src/requirements.ts"
import { family, services as files } from "./children/filesUnderTest.ts"
import { canteen, enrol, offer } from "./reservations/planningUnderTest.ts"
import { describeOnBothDatabases } from "./support/databases.ts"
import { queriesOf } from "./support/queries.ts"
import { newInvoice } from "./support/town.ts"

const activityThat = (requires: object) => Schema.decodeUnknownSync(Activity)({ ...canteen, requires })

describeOnBothDatabases(
  "what must be in order before a home books",
  requirements.pipe(Layer.provideMerge(files)),
  (it) => {
    it.effect(
      "is told by every room that the activity asks, in one query; nothing is asked where nothing is required",
      () =>
        Effect.gen(function* () {
          const sql = yield* SqlClient.SqlClient
          const { town, access, householdId, childId } = yield* family()
          yield* offer(town, [canteen])
          yield* enrol(town, householdId, childId, "cantine", { from: "2026-09-01", to: "2099-07-31" })
          yield* newInvoice(town, householdId, { number: "2026000001", cents: 4250, dueOn: "2026-01-31" })
          const kind = Schema.decodeUnknownSync(DocumentKind)({
            ...{ code: "fiche", title: "Fiche sanitaire", about: "child", activities: ["cantine"], upload: {} },
            ...{ validity: "school-year", required: "before-first-day" }
          })
          yield* sql`insert into document_kinds (town_id, code, position, settings, applied_at)
        values (${town.id}, 'fiche', 0, ${JSON.stringify(kind)}::jsonb, now())`

          const unmet = (requires: object) =>
            Requirements.use((all) => all.unmet(access, [{ activity: activityThat(requires), childIds: [childId] }]))
          const codes = (requires: object) =>
            Effect.map(unmet(requires), (all) =>
              all.map(({ childId, startsOn, code }) => ({ childId, startsOn, code }))
            )

          assert.deepStrictEqual(yield* codes({ dossier: true }), [
            { childId: null, startsOn: null, code: "dossier-incomplete" }
          ])
          assert.deepStrictEqual(yield* codes({ documents: true }), [
            { childId, startsOn: "2026-09-01", code: "documents-missing" }
          ])
          assert.deepStrictEqual(yield* codes({ debtOverCents: 4249 }), [
            { childId: null, startsOn: null, code: "debt" }
          ])
          assert.deepStrictEqual(yield* codes({ debtOverCents: 4250 }), [])
          const everything = { dossier: true, documents: true, debtOverCents: 0 }
          assert.deepStrictEqual(
            (yield* codes(everything)).map(({ code }) => code),
            ["dossier-incomplete", "documents-missing", "debt"]
          )
          assert.deepStrictEqual([yield* queriesOf(unmet(everything)), yield* queriesOf(unmet({}))], [1, 0])
        })
    )
  }
)
