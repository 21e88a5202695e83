import { readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import { Effect } from "effect"
import { afterAll, assert, beforeAll, describe, test } from "vitest"
import { inTown, newActivities, newReservations, newSlots } from "../../core/test/support/planning.ts"
import { main } from "../src/program.ts"
import { openWorkplace, samples } from "./support/portail.ts"
import { recording } from "./support/recording.ts"

const place = await openWorkplace()
const { portail, json } = place

const lunch = { activity: "cantine", unit: "repas" }

describe("reservations", () => {
  beforeAll(async () => {
    await place.write("guide.pdf", "%PDF-1.4")
    await portail("town", "apply", await place.write("ville.yaml", samples.town))
    await portail("family", "import", "--yes", await place.write("familles.csv", samples.families))
    await inTown(place.dataDirectory, (town) =>
      Effect.gen(function* () {
        yield* newActivities(town, ["cantine"])
        yield* newSlots(town, [
          { activity: "cantine", day: "2026-12-01", part: "repas", place: "centre" },
          { activity: "cantine", day: "2026-12-03", part: "repas", place: "centre" }
        ])
        yield* newReservations(town, [
          { childRef: "E1", day: "2026-12-01", ...lunch },
          { childRef: "E3", day: "2026-12-01", ...lunch },
          { childRef: "E2", day: "2026-12-03", ...lunch }
        ])
      })
    )
  })
  afterAll(place.remove)

  test("are shown in a table a day", async () => {
    const { code, out, err } = await portail("planning", "show", "--from", "2026-12-01", "--to", "2026-12-31")
    assert.strictEqual(code, 0)
    assert.match(out, /^mardi 1er\sdécembre 2026 : 2 réservations\n/)
    assert.match(out, /^cantine +repas +centre +– +DURAND Zoé +– +F2 +–$/m)
    assert.match(out, /jeudi 3\sdécembre 2026 : 1 réservation\n.*\n.*MARTIN Tom/)
    assert.include(err, "3 réservations, du 01/12/2026 au 31/12/2026.")
  })

  test("of a child or a household are found by any of their names", async () => {
    const days = ["--from", "01/12/2026", "--to", "31/12/2026"]
    assert.lengthOf((await json("planning", "show", "--child", "Léa Martin", ...days)).document, 1)
    assert.lengthOf((await json("planning", "show", "--household", "claire@example.fr", ...days)).document, 2)
    assert.strictEqual((await portail("planning", "show", "--child", "personne")).code, 4)
  })

  test("are those of today where no day is said, and none where nobody comes", async () => {
    const { code, out, err } = await portail("planning", "show")
    assert.deepEqual([code, out], [0, ""])
    assert.match(err, /^0 réservation, le \d\d\/\d\d\/\d{4}\.$/m)
  })

  test("are refused days that contradict each other or are none", async () => {
    for (const days of [
      ["--day", "2026-12-01", "--to", "2026-12-02"],
      ["--from", "2026-12-02", "--to", "2026-12-01"],
      ["--day", "2026-02-30"]
    ]) {
      assert.strictEqual((await portail("planning", "show", ...days)).code, 2)
    }
  })

  test("are exported as a table for others, in a file of the owner's own, or as JSON", async () => {
    const out = join(place.folder, "repas.csv")
    const exported = await portail("planning", "export", "--day", "2026-12-01", "--output", out)
    assert.include(exported.err, "2 réservations, le 01/12/2026.")
    const [head, first] = (await readFile(out, "utf8")).split("\r\n")
    assert.strictEqual(
      head,
      "\ufeffjour;activite;formule;lieu;groupe;enfant;nom;prenom;ecole;classe;foyer;hors_delai;reservee_le"
    )
    assert.match(first ?? "", /^2026-12-01;cantine;repas;centre;;E3;DURAND;Zoé;;;F2;non;\d/)
    assert.strictEqual((await stat(out)).mode & 0o777, 0o600)
    assert.strictEqual((await portail("planning", "export", "--day", "2026-12-01", "--output", out)).code, 7)
    const { document } = await json("planning", "export", "--day", "2026-12-01")
    assert.deepInclude(document[1], { childRef: "E1", unit: "repas", parts: ["repas"], place: "centre" })
  })

  test("fit a terminal of 80 columns", async () => {
    const terminal = recording(80)
    await main(["planning", "show", "--day", "2026-12-01", "--data-dir", place.dataDirectory], terminal)
    assert.isAtMost(Math.max(...terminal.written.out.split("\n").map(({ length }) => length)), 80)
    assert.include(terminal.written.out, "DURAND Zoé")
  })
})
