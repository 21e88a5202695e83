import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, assert, beforeAll, describe, test, vi } from "vitest"
import { csvOf, event, icsOf, officialLines, utc } from "../../core/test/towns/calendar/officialFiles.ts"
import { openWorkplace, samples } from "./support/portail.ts"

const place = await openWorkplace()
const { portail, json } = place
const withoutFiles = samples.town.replace("guide: guide.pdf\n", "")
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const settled = async (calendar: string) =>
  portail("town", "apply", await place.write("ville.yaml", `${withoutFiles}calendar: ${calendar}\n`), "--yes")

/** Zone B as it is known, but Christmas 2026 is two days longer; and a part of the year before. */
const longChristmas = () =>
  officialLines("B", ["Amiens", "Lille"], "2025-2026")
    .filter(({ year, description }) => year > "2025-2026" || description.includes("été"))
    .map((line) => (line.end === utc("2027-01-04") ? { ...line, end: utc("2027-01-06") } : line))

describe("a town's calendar", () => {
  beforeAll(async () => void (await portail("town", "apply", await place.write("ville.yaml", withoutFiles))))
  afterAll(() => place.remove())

  test("of a town that has not said its zone shows public holidays, and tells what to write", async () => {
    const shown = await portail("town", "calendar", "show", "--year", "2026")
    assert.include(shown.out, "non précisée")
    assert.include(shown.out, "Armistice de 1918")
    assert.include(shown.err, "calendar: { zone: B }")
    const refused = await portail("town", "calendar", "update")
    assert.strictEqual(refused.code, 7)
    assert.include(refused.err, "La ville n'a pas dit sa zone")
  })

  test("shows a school year with its closures, until when it is known, and where from", async () => {
    const applied = await settled(
      '{ zone: B, closures: [{ name: Grand ménage, from: "2026-11-12", to: "2026-11-13" }] }'
    )
    assert.include(applied.err, "portail activity slots")
    const { document } = await json("town", "calendar", "show", "--year", "2026-2027")
    assert.deepInclude(document, {
      zone: "B",
      schoolYear: "2026-2027",
      source: "bundled",
      missing: false,
      known: { from: "2024-09-01", to: "2028-08-31" }
    })
    assert.deepInclude(document.days, {
      kind: "closure",
      name: "Grand ménage",
      from: "2026-11-12",
      to: "2026-11-13",
      resumesOn: null
    })
    const beyond = await portail("town", "calendar", "show", "--year", "2030")
    assert.include(beyond.err, "Les vacances de 2030-2031 ne sont pas connues")
    assert.strictEqual((await portail("town", "calendar", "show", "--year", "demain")).code, 2)
  })

  test("is changed by the ministry's file after it was shown, and not by the same file again", async () => {
    const file = await place.write("calendrier.csv", text(csvOf(longChristmas())))
    const shown = await portail("town", "calendar", "import", file, "--dry-run")
    assert.match(shown.out, /2026-2027 +Vacances de Noël +19\/12\/2026 – 03\/01\/2027 +19\/12\/2026 – 05\/01\/2027/)
    assert.include(shown.err, "Rien n'a été changé (--dry-run).")
    assert.include(shown.err, "en partie seulement dans le calendrier : 2025-2026")
    assert.strictEqual((await portail("town", "calendar", "import", file)).code, 7)
    const { document } = await json("town", "calendar", "import", file, "--yes")
    assert.deepInclude(document, { applied: true, unchanged: ["2027-2028"], incomplete: ["2025-2026"] })
    assert.include((await portail("town", "calendar", "import", file)).out, "est déjà à jour")
    const year = (await json("town", "calendar", "show", "--year", "2026")).document
    assert.strictEqual(year.source, "imported")
    assert.include((await portail("audit", "list")).out, "calendar.2026-2027")
  })

  test("of a file that is wrong is refused with its lines, and one of another kind by what it lacks", async () => {
    const [first, ...rest] = longChristmas()
    const lines = [...rest, { ...first, zone: "Zone B", start: "2026-13-40" }].map((line) => ({ ...first, ...line }))
    const wrong = await place.write("faux.csv", text(csvOf(lines as ReturnType<typeof longChristmas>)))
    const refused = await portail("town", "calendar", "import", wrong)
    assert.strictEqual(refused.code, 3)
    assert.include(refused.err, `ligne ${lines.length + 1} : la date 2026-13-40 n'existe pas`)
    const table = await portail("town", "calendar", "import", await place.write("autre.csv", "nom;prenom\nRoy;Ada\n"))
    assert.deepInclude(table, { code: 3 })
    assert.include(table.err, "description")
    const absent = await portail("town", "calendar", "import", "absent.ics")
    assert.include(absent.err, "absent.ics n'existe pas")
    const elsewhere = icsOf(event("2026-12-12", "2027-01-11", "Vacances de Noël", ["LOCATION:Mayotte"]))
    const other = await portail("town", "calendar", "import", await place.write("mayotte.ics", text(elsewhere)))
    assert.include(other.err, "Le calendrier ne dit rien de zone B")
  })

  test("is what the ministry publishes, from an address that the installation names", async () => {
    const results = officialLines("B", ["Amiens"], "2026-2027").map((line) => ({
      description: line.description,
      population: line.population,
      start_date: line.start,
      end_date: line.end,
      location: line.academy,
      zones: line.zone,
      annee_scolaire: line.year
    }))
    const server = createServer((_, response) => response.end(JSON.stringify({ total_count: results.length, results })))
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const { port } = server.address() as AddressInfo
    vi.stubEnv("SCHOOL_CALENDAR_ENDPOINT", `http://127.0.0.1:${port}/records`)
    try {
      const updated = await portail("town", "calendar", "update", "--yes")
      assert.include(updated.err, "Le calendrier est à jour. Vacances connues jusqu'au 31/08/2028.")
    } finally {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
    const unreachable = await portail("town", "calendar", "update", "--yes")
    assert.strictEqual(unreachable.code, 7)
    assert.include(unreachable.err, "il n'est pas joignable d'ici")
    assert.include(unreachable.err, "portail town calendar import <fichier>")
    vi.unstubAllEnvs()
  })
})
