import { afterAll, assert, beforeAll, describe, test, vi } from "vitest"
import { closedRequests, sealingKey } from "../../core/test/reservations/draws/drawsUnderTest.ts"
import { inTown } from "../../core/test/support/planning.ts"
import { openWorkplace, samples } from "./support/portail.ts"

const place = await openWorkplace()
const { portail, json } = place
const which = ["centre", "noel"]

describe("a draw", () => {
  beforeAll(async () => {
    vi.stubEnv("PORTAIL_SECRET_KEY", sealingKey)
    await place.write("guide.pdf", "%PDF-1.4")
    await portail("town", "apply", await place.write("ville.yaml", samples.town))
    await portail("family", "import", "--yes", await place.write("familles.csv", samples.families))
    await inTown(place.dataDirectory, closedRequests)
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await place.remove()
  })

  test("is tried without a change, and the same with the same seed", async () => {
    const seed = "0f".repeat(32)
    const tries = await Promise.all([0, 1].map(() => json("planning", "draw", ...which, "--dry-run", "--seed", seed)))
    assert.deepStrictEqual(tries[0]?.document, tries[1]?.document)
    const { document } = await json("planning", "requests", "list", ...which)
    const places = document.flatMap((party: { places: ReadonlyArray<{ state: string }> }) => party.places)
    assert.isAbove(places.length, 1)
    assert.isTrue(places.every(({ state }: { state: string }) => state === "waiting"))
    const { out } = await portail("planning", "requests", "list", ...which)
    assert.match(out, /Attribué/)
    assert.include(out, "à décider")
    assert.notMatch(out, /\b0\/\d/)
  })

  test("is not held without the key of its seed, and changes nothing", async () => {
    vi.stubEnv("PORTAIL_SECRET_KEY", undefined)
    const { code, err } = await portail("planning", "draw", ...which, "--yes")
    vi.stubEnv("PORTAIL_SECRET_KEY", sealingKey)
    assert.notStrictEqual(code, 0)
    assert.include(err, "PORTAIL_SECRET_KEY")
    const { document } = await json("planning", "draw", ...which, "--dry-run")
    assert.isNull(document.heldAt)
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
