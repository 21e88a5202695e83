import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { afterAll, assert, beforeAll, describe, test } from "vitest"
import { drawnCamp } from "../../core/test/reservations/draws/drawsUnderTest.ts"
import { inTown, newSlots } from "../../core/test/support/planning.ts"
import { openWorkplace, samples } from "./support/portail.ts"

const place = await openWorkplace()
const { portail, json } = place
const which = ["centre", "noel"]

/** A camp whose requests are closed, and three children who asked for its one morning. */
const camp = drawnCamp(1, { from: "2099-12-19", to: "2099-12-31", requests: { until: "2026-01-05T18:00" } })

describe("a draw", () => {
  beforeAll(async () => {
    await place.write("guide.pdf", "%PDF-1.4")
    await portail("town", "apply", await place.write("ville.yaml", samples.town))
    await portail("family", "import", "--yes", await place.write("familles.csv", samples.families))
    await inTown(place.dataDirectory, (town) =>
      Effect.gen(function* () {
        const sql = yield* SqlClient.SqlClient
        const seed = "ab".repeat(32)
        yield* sql`insert into activities (town_id, code, position, settings, applied_at, revision)
          values (${town.id}, 'centre', 0, ${JSON.stringify(camp)}::jsonb, now(), gen_random_uuid())`
        yield* sql`insert into draw_seeds (town_id, activity, period, starts_on, seed, seed_hash, made_at)
          values (${town.id}, 'centre', 'noel', '2099-12-19', ${seed}, ${"cd".repeat(32)}, now())`
        yield* newSlots(town, [{ activity: "centre", day: "2099-12-21", part: "matin", capacity: 1 }])
        yield* sql`insert into enrolments (town_id, id, household_id, child_id, activity, starts_on, ends_on, recorded_at)
          select town_id, gen_random_uuid(), household_id, child_id, 'centre', '2099-12-19', '2099-12-31', now() from household_children`
        yield* sql`insert into place_requests (town_id, id, party_id, household_id, child_id, activity, unit, day, whole, asked_at)
          select town_id, gen_random_uuid(), gen_random_uuid(), household_id, child_id, 'centre', 'matin', '2099-12-21', false, now()
          from household_children`
      })
    )
  })
  afterAll(place.remove)

  test("is tried without a change, and the same with the same seed", async () => {
    const seed = "0f".repeat(32)
    const tries = await Promise.all([0, 1].map(() => json("planning", "draw", ...which, "--dry-run", "--seed", seed)))
    assert.deepStrictEqual(tries[0]?.document, tries[1]?.document)
    const { document } = await json("planning", "requests", "list", ...which)
    const places = document.flatMap((party: { places: ReadonlyArray<{ state: string }> }) => party.places)
    assert.isAbove(places.length, 1)
    assert.isTrue(places.every(({ state }: { state: string }) => state === "waiting"))
  })

  test("is held once: whoever calls it again reads it", async () => {
    const first = await json("planning", "draw", ...which, "--yes")
    assert.strictEqual(first.code, 0)
    const states = first.document.lines.flatMap((line: { places: ReadonlyArray<{ state: string }> }) =>
      line.places.map(({ state }) => state)
    )
    assert.deepStrictEqual(states, ["given", ...states.slice(1).fill("refused")])
    const again = await json("planning", "draw", ...which, "--yes")
    assert.deepStrictEqual(again.document.lines, first.document.lines)
    const table = await portail("planning", "draw", ...which)
    assert.match(table.out, /^Rang +Enfants/)
    assert.include(table.err, "1 place attribuée sur")
  })
})
