import { readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import { daysAfter, todayInParis } from "@portail-familles/core/platform/time"
import { Effect } from "effect"
import { afterAll, assert, beforeAll, describe, test, vi } from "vitest"
import { inTown, newOffer, newReservations, newSlots } from "../../core/test/support/planning.ts"
import { newActivities } from "../../core/test/support/town.ts"
import { main } from "../src/program.ts"
import { openWorkplace, samples } from "./support/portail.ts"
import { recording } from "./support/recording.ts"

const place = await openWorkplace()
const { portail, json } = place

const offered = {
  code: "garderie",
  name: "Garderie",
  parts: [{ kind: "evening", weekdays: ["monday"], on: "every-day", startsAt: "16:30", endsAt: "18:00" }]
}
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
          { activity: "cantine", day: "2026-12-01", part: "repas", place: "centre", capacity: 2 },
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

  test("fill their slots: places and state by number, symbol and word, in 80 columns too", async () => {
    const days = ["--from", "2026-12-01", "--to", "2026-12-05"]
    const { out, err } = await portail("planning", "fill", ...days)
    assert.match(out, /^cantine\n.*\n01\/12\/2026 +repas +centre +– +2 \/ 2 +█{20} +● complet$/m)
    assert.match(out, /^03\/12\/2026 +repas +centre +– +1 +– sans limite$/m)
    assert.include(err, "2 créneaux, 1 complet, du 01/12/2026 au 05/12/2026.")
    assert.lengthOf((await json("planning", "fill", "--full", ...days)).document, 1)
    const narrow = recording(80)
    await main(["planning", "fill", ...days, "--data-dir", place.dataDirectory], narrow)
    assert.isAtMost(Math.max(...narrow.written.out.split("\n").map(({ length }) => length)), 80)
    assert.include(narrow.written.out, "● complet")
  })

  test("fill their slots in a chart that says in words what it shows", async () => {
    const file = join(place.folder, "remplissage.svg")
    await portail("planning", "fill", "--from", "2026-12-01", "--to", "2026-12-05", "--svg", file)
    const svg = await readFile(file, "utf8")
    assert.include(svg, '<desc id="description">2 créneaux, 1 complet</desc>')
    assert.include(svg, "2 / 2  ● complet")
    assert.strictEqual((await portail("planning", "fill", "--svg", file)).code, 7)
  })

  test("of the next day that children come on stand in the overview, by part of the day", async () => {
    const tomorrow = daysAfter(Effect.runSync(todayInParis), 1)
    await inTown(place.dataDirectory, (town) =>
      newOffer(town, [{ ...offered, parts: [{ ...offered.parts[0], code: "gouter", name: "Goûter" }] }]).pipe(
        Effect.andThen(newSlots(town, [{ activity: "garderie", day: tomorrow, part: "gouter", capacity: 20 }]))
      )
    )
    vi.stubEnv("PORTAIL_SECRET_KEY", `k1:${Buffer.alloc(32, 7).toString("base64")}`)
    const { document } = await json("status")
    const { out } = await portail("status")
    vi.unstubAllEnvs()
    assert.deepEqual(document.nextDay, {
      day: tomorrow,
      parts: [{ activity: "Garderie", part: "Goûter", reserved: 0, capacity: 20, closed: 0 }]
    })
    assert.match(out, /^Garderie, Goûter +0 \/ 20 +░{20}$/m)
  })

  test("are refused an activity or place that the town does not have, with those that it has", async () => {
    const { code, err } = await portail("planning", "fill", "--activity", "judo")
    assert.strictEqual(code, 4)
    assert.include(err, "Choisissez parmi : cantine (cantine), garderie (Garderie).")
  })

  test("fit a terminal of 80 columns", async () => {
    const terminal = recording(80)
    await main(["planning", "show", "--day", "2026-12-01", "--data-dir", place.dataDirectory], terminal)
    assert.isAtMost(Math.max(...terminal.written.out.split("\n").map(({ length }) => length)), 80)
    assert.include(terminal.written.out, "DURAND Zoé")
  })
})
