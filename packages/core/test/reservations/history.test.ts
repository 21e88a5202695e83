import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { actorOfFamily } from "../../src/accounts/FamilyAccess.ts"
import { newId } from "../../src/platform/ids/Ids.ts"
import { historySentence } from "../../src/reservations/historyWords.ts"
import { Plannings } from "../../src/reservations/Plannings.ts"
import { family, newChild, newHome } from "../children/filesUnderTest.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { offer, services, wednesday } from "./planningUnderTest.ts"

describeOnDatabase("the history of a family's wishes", services, (it) => {
  it.effect("tells the latest first what became of each, who wished it, and nothing of the other home", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { town, access, householdId } = yield* family()
      const other = yield* newHome(town)
      const childId = yield* newChild(town, [householdId, other.householdId], "Noé")
      yield* offer(town, [wednesday])
      const note = (at: string, actor: string, home: string, more: object) =>
        Effect.flatMap(newId, (id) => {
          const row = { unit: "journee", action: "add", outcome: "booked", code: "", detail: {}, ...more }
          return sql`insert into reservation_events (town_id, id, at, actor, household_id, child_id, activity, unit, days, action, outcome,
              code, detail)
            values (${town.id}, ${id}, ${at}, ${actor}, ${home}, ${childId}, 'mercredi', ${row.unit}, array['2026-12-09'::date], ${row.action},
              ${row.outcome}, ${row.code}, ${JSON.stringify(row.detail)}::jsonb)`
        })
      const me = actorOfFamily(access.accountId)
      yield* note("2026-12-01T08:00:00Z", me, householdId, {})
      const late = { limit: "2026-12-02T11:00:00.000Z", rule: null, feePercent: null, surcharge: null, reason: "" }
      yield* note("2026-12-02T12:00:00Z", actorOfFamily(childId), householdId, {
        outcome: "refused",
        code: "too-late-to-add",
        detail: late
      })
      yield* note("2026-12-03T12:00:00Z", "Agnès de l'accueil", householdId, {
        action: "close",
        outcome: "cancelled",
        detail: { reason: "grève", staffReason: "appel de M. Untel" }
      })
      yield* note("2026-12-04T12:00:00Z", actorOfFamily(other.access.accountId), other.householdId, {})

      const entries = yield* Plannings.use((plannings) => plannings.history(access))
      assert.deepStrictEqual(
        entries.map((entry) =>
          `${entry.by} ${entry.activityName} ${entry.unitName}: ${historySentence(entry, "fr")}`.replaceAll(
            "\u00a0",
            " "
          )
        ),
        [
          "town Mercredi Journée: La mairie a fermé ce créneau : grève.",
          "household Mercredi Journée: Il est trop tard : on pouvait réserver jusqu’au mercredi 2 décembre 2026 à 12 h.",
          "me Mercredi Journée: Réservé."
        ]
      )
      // who of the town's staff did it, and what they noted for themselves, is the town's
      assert.notMatch(JSON.stringify(entries), /Agnès|Untel/)
    })
  )
})
