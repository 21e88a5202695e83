import { readFileSync } from "node:fs"
import { Result } from "effect"
import { assert, describe, it } from "vitest"
import { schoolZoneOf } from "../../src/towns/calendar/zones.ts"
import { parseTownFile } from "../../src/towns/townFile.ts"

const compiegne = readFileSync(new URL("../../../../examples/compiegne/town.yaml", import.meta.url), "utf8")

describe("a town's file", () => {
  it("names the clocks of Paris or none: a zone that nothing would follow is refused", () => {
    assert.isTrue(Result.isSuccess(parseTownFile("town.yaml", `${compiegne}\ntimeZone: Europe/Paris\n`)))
    const refused = parseTownFile("town.yaml", `${compiegne}\ntimeZone: Indian/Reunion\n`)
    assert.isTrue(Result.isFailure(refused) && /timeZone/.test(refused.failure.problems.join("\n")))
  })

  it("that does not say its public holidays has those of where its commune lies", () => {
    const zoneAt = (inseeCode: string, calendar = "{}") => {
      const text = compiegne.replace(/^calendar:\n(?: .*\n)*/m, `calendar: ${calendar}\n`).replace("60159", inseeCode)
      return Result.getOrThrow(parseTownFile("town.yaml", text)).calendar.publicHolidays
    }
    assert.deepStrictEqual(
      ["60159", "2A004", "57463", "67482", "97105", "97123", "97411", "97801", "98735"].map((code) => zoneAt(code)),
      [
        ...["metropole", "metropole", "alsace-moselle", "alsace-moselle", "guadeloupe", "saint-barthelemy"],
        ...["la-reunion", "saint-martin", "polynesie-francaise"]
      ]
    )
    assert.strictEqual(zoneAt("67482", "{ publicHolidays: metropole }"), "metropole")
  })

  it("is told the zone that its commune lies in", () => {
    const codes = ["60159", "2B033", "69123", "75056", "67482", "57463", "31555", "33063", "97411", "97701"]
    assert.deepStrictEqual(codes.map(schoolZoneOf), [
      ...["B", "corse", "A", "C", "B", "B", "C", "A", "la-reunion", "saint-barthelemy"]
    ] as const)
  })

  it("that still lists holidays is told where they come from now", () => {
    const listing = compiegne.replace(
      "dossier:\n",
      "dossier:\n  schoolHolidays: [{ name: Noël, from: '2026-12-19', resumesOn: '2027-01-04' }]\n"
    )
    const refused = parseTownFile("town.yaml", listing)
    assert.isTrue(Result.isFailure(refused) && /calendar: { zone: B }/.test(refused.failure.problems.join("\n")))
    const lyon = parseTownFile("town.yaml", listing.replace("60159", "69123"))
    assert.isTrue(Result.isFailure(lyon) && /calendar: { zone: A }/.test(lyon.failure.problems.join("\n")))
  })
  it("that still lists activities is told that they have a file of their own", () => {
    const refused = parseTownFile("town.yaml", `${compiegne}\nactivities:\n  - { code: judo, name: Judo }\n`)
    assert.isTrue(Result.isFailure(refused) && /portail activity apply/.test(refused.failure.problems.join("\n")))
  })

  it("has the origins of the town's sites as browsers send them, and its hosts without a scheme", () => {
    const written = compiegne
      .replace(
        "embeddingOrigins: []",
        'embeddingOrigins: ["https://www.Ville.fr/", "https://ville.fr:443", "http://127.0.0.1:8080"]'
      )
      .replace(/^hosts:.*\n(?: {2}.*\n)*/m, 'hosts: ["https://portail.ville.fr/", "localhost:4000"]\n')
    const { hosts, embeddingOrigins } = Result.getOrThrow(parseTownFile("town.yaml", written))
    assert.deepStrictEqual(embeddingOrigins, ["https://www.ville.fr", "https://ville.fr", "http://127.0.0.1:8080"])
    assert.deepStrictEqual(hosts, ["portail.ville.fr", "localhost:4000"])
  })
})
