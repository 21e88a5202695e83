import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { bundledHolidays } from "../../../src/towns/calendar/bundledHolidays.ts"
import { concernsPupils, zonesNamed } from "../../../src/towns/calendar/official/officialZones.ts"
import { readOfficialCalendar } from "../../../src/towns/calendar/official/readOfficialCalendar.ts"
import { yearsOfZone } from "../../../src/towns/calendar/official/yearsOfZone.ts"
import { knownYears } from "../../../src/towns/calendar/schoolYears.ts"
import type { SchoolZone } from "../../../src/towns/calendar/zones.ts"
import { csvOf, event, icsOf, type Line, officialLines, utc } from "./officialFiles.ts"

const yearsIn = (zone: SchoolZone, bytes: Uint8Array) =>
  Effect.flatMap(readOfficialCalendar(bytes), (rows) => Effect.fromResult(yearsOfZone(zone, rows)))
const daysIn = (zone: SchoolZone, bytes: Uint8Array) =>
  Effect.map(yearsIn(zone, bytes), ({ years }) =>
    years.flatMap(({ holidays }) => holidays.map(({ from, resumesOn }) => [from, resumesOn]))
  )
const bundledDays = (zone: SchoolZone) => bundledHolidays(zone).map(({ from, resumesOn }) => [from, resumesOn])

const amiensAndLille = officialLines("B", ["Amiens", "Lille"])
const everybody = [...officialLines("A", ["Lyon"]), ...amiensAndLille, ...officialLines("C", ["Paris"])]
/** A line of Amiens in 2026-2027. */
const ofAmiens = (change: Partial<Line>): Line => ({
  description: "Vacances de Noël",
  population: "-",
  start: utc("2026-12-19"),
  end: utc("2027-01-04"),
  academy: "Amiens",
  zone: "Zone B",
  year: "2026-2027",
  ...change
})

describe("the CSV of the ministry's data set", () => {
  it.effect("gives each zone its holidays once, on their days in Paris, summer and winter", () =>
    Effect.gen(function* () {
      assert.strictEqual(utc("2026-10-17"), "2026-10-16T22:00:00+00:00")
      assert.strictEqual(utc("2026-12-19"), "2026-12-18T23:00:00+00:00")
      for (const zone of ["A", "B", "C"] as const) {
        assert.deepStrictEqual(yield* daysIn(zone, csvOf(everybody)), bundledDays(zone))
      }
    })
  )

  it.effect("is read with the API's names of columns too, and with days instead of instants", () =>
    Effect.gen(function* () {
      const named = "description;population;start_date;end_date;location;zones;annee_scolaire"
      assert.deepStrictEqual(yield* daysIn("B", csvOf(everybody, named)), bundledDays("B"))
      const inParis = amiensAndLille.map((line) => ({ ...line, start: new Date(line.start).toISOString() }))
      assert.deepStrictEqual(yield* daysIn("B", csvOf(inParis)), bundledDays("B"))
      const plain = officialLines("B", ["Amiens"]).map((line) => ({
        ...line,
        start: new Date(Date.parse(line.start) + 3 * 3_600_000).toISOString().slice(0, 10)
      }))
      assert.deepStrictEqual(yield* daysIn("B", csvOf(plain)), bundledDays("B"))
    })
  )

  it.effect("has clocks that change in the middle of holidays: each end is the midnight of its own season", () =>
    Effect.gen(function* () {
      // clocks go back on 25 October 2026, in the holidays, and forward on 28 March 2027
      const around = [
        ...officialLines("B", ["Amiens"], "2026-2027"),
        ofAmiens({ description: "Semaine d'essai", start: "2027-03-26T23:00:00Z", end: "2027-03-28T22:00:00Z" })
      ]
      const days = yield* daysIn("B", csvOf(around))
      assert.deepInclude(days, ["2026-10-17", "2026-11-02"])
      assert.deepInclude(days, ["2027-03-27", "2027-03-29"])
    })
  )

  it.effect("tells a day by one instant twice, and so the summer that has no end yet", () =>
    Effect.gen(function* () {
      const year = officialLines("B", ["Amiens"], "2026-2027").filter(({ year }) => year === "2026-2027")
      const opened = [
        ...year.filter(({ description }) => !description.includes("été")),
        ofAmiens({ description: "Journée vaquée", start: utc("2028-02-29"), end: utc("2028-02-29") }),
        ofAmiens({ description: "Début des Vacances d'Été", start: utc("2027-07-03"), end: utc("2027-07-03") })
      ]
      const { years } = yield* yearsIn("B", csvOf(opened))
      const holidays = years[0]?.holidays ?? []
      assert.deepStrictEqual(holidays.find(({ name }) => name === "Journée vaquée")?.resumesOn, "2028-03-01")
      assert.deepStrictEqual(
        holidays.filter(({ from }) => from === "2027-07-03").map(({ name, resumesOn }) => [name, resumesOn]),
        [["Vacances d’Été", null]]
      )
    })
  )

  it.effect("leaves out years of which it has a part, and what only few académies have", () =>
    Effect.gen(function* () {
      const lines = [
        ...officialLines("B", ["Amiens", "Lille", "Nice"], "2027-2028"),
        ofAmiens({ description: "Vacances d'Été", start: utc("2027-07-03"), end: utc("2027-09-02") }),
        ofAmiens({
          description: "Carnaval",
          start: utc("2028-02-28"),
          end: utc("2028-02-28"),
          academy: "Nice",
          year: "2027-2028"
        })
      ]
      const { years, incomplete, apart } = yield* yearsIn("B", csvOf(lines))
      assert.deepStrictEqual(
        years.map(({ schoolYear }) => schoolYear),
        ["2027-2028"]
      )
      assert.deepStrictEqual(incomplete, ["2026-2027"])
      assert.deepStrictEqual(apart, [
        { schoolYear: "2027-2028", name: "Carnaval", from: "2028-02-28", resumesOn: "2028-02-29", academies: ["Nice"] }
      ])
    })
  )

  it.effect(
    "of La Réunion is told in midnights of Paris too; its years begin when its pupils come back in August",
    () =>
      Effect.gen(function* () {
        const line = (description: string, start: string, end: string, year: string, population = "-"): Line => ({
          ...{ description, population, start, end, year },
          ...{ academy: "Réunion", zone: "Réunion" }
        })
        const lines = [
          line(
            "Vacances d'Hiver austral",
            "2025-07-04T22:00:00+00:00",
            "2025-08-18T22:00:00+00:00",
            "2024-2025",
            "Élèves"
          ),
          line("Vacances après 1ère période", "2025-10-10T22:00:00+00:00", "2025-10-26T23:00:00+00:00", "2025-2026"),
          line("Vacances d'Été austral", "2025-12-18T23:00:00+00:00", "2026-01-20T23:00:00+00:00", "2025-2026"),
          line(
            "Vacances d'Hiver austral",
            "2026-07-03T22:00:00+00:00",
            "2026-08-16T22:00:00+00:00",
            "2025-2026",
            "Enseignants"
          ),
          line(
            "Vacances d'Hiver austral",
            "2026-07-03T22:00:00+00:00",
            "2026-08-17T22:00:00+00:00",
            "2025-2026",
            "Élèves"
          ),
          line("Vacances après 1ère période", "2026-10-09T22:00:00+00:00", "2026-10-25T23:00:00+00:00", "2026-2027"),
          line(
            "Début des Vacances d'Hiver austral",
            "2027-07-02T22:00:00+00:00",
            "2027-07-02T22:00:00+00:00",
            "2026-2027"
          )
        ]
        const { years, incomplete } = yield* yearsIn("la-reunion", csvOf(lines))
        assert.deepStrictEqual(incomplete, ["2024-2025"])
        const holidays = years.flatMap((year) => year.holidays)
        assert.deepStrictEqual(
          holidays.map(({ from, resumesOn }) => [from, resumesOn]),
          [
            ["2025-10-11", "2025-10-27"],
            ["2025-12-19", "2026-01-21"],
            ["2026-07-04", "2026-08-18"],
            ["2026-10-10", "2026-10-26"],
            ["2027-07-03", null]
          ]
        )
        assert.deepStrictEqual(
          knownYears("la-reunion", holidays).map(({ from, to }) => [from, to]),
          [
            ["2025-09-01", "2026-08-17"],
            ["2026-08-18", "2027-07-02"]
          ]
        )
      })
  )

  it.effect("has one holiday a day: of two that begin together the longer one's end counts", () =>
    Effect.gen(function* () {
      const lines = [
        ...officialLines("B", ["Amiens"], "2027-2028"),
        ofAmiens({ description: "Fêtes", start: utc("2027-12-18"), end: utc("2027-12-26"), year: "2027-2028" })
      ]
      const days = yield* daysIn("B", csvOf(lines))
      assert.deepStrictEqual(
        days.filter(([from]) => from === "2027-12-18"),
        [["2027-12-18", "2028-01-03"]]
      )
    })
  )

  it.effect("is refused line by line where the town's zone cannot be understood, and only there", () =>
    Effect.gen(function* () {
      const lines = [
        ofAmiens({ start: "bientôt" }),
        ofAmiens({ start: utc("2027-02-20"), end: utc("2026-03-08") }),
        ofAmiens({ start: "2027-02-29" }),
        ofAmiens({ description: "" }),
        ofAmiens({ zone: "Guadeloupe", academy: "Guadeloupe", start: utc("2026-12-19"), end: utc("2026-01-04") }),
        ofAmiens({ population: "Enseignants", start: "?" })
      ]
      const refused = yield* Effect.flip(yearsIn("B", csvOf(lines)))
      assert.deepStrictEqual(refused._tag === "CalendarLinesInvalid" && refused.problems, [
        { line: 2, code: "not-a-day", text: "bientôt" },
        { line: 3, code: "before-start", name: "Vacances de Noël" },
        { line: 4, code: "no-such-day", text: "2027-02-29" },
        { line: 5, code: "nameless" }
      ])
      const table = new TextEncoder().encode("nom;prenom\nRoy;Ada\n")
      assert.strictEqual((yield* Effect.flip(readOfficialCalendar(table)))._tag, "CsvUnreadable")
    })
  )

  it("is for pupils of a town's schools, and in Guadeloupe for those of the island", () => {
    const forB = ["-", "", "Élèves", "Enseignants", "Élèves du premier degré", "Second degré", "Premier degré"]
    assert.deepStrictEqual(
      forB.filter((population) => concernsPupils(population, "B")),
      ["-", "", "Élèves", "Élèves du premier degré", "Premier degré"]
    )
    const islands = ["guadeloupe", "saint-martin", "saint-barthelemy"] as const
    const islandsOf = (population: string) => islands.filter((zone) => concernsPupils(population, zone))
    assert.deepStrictEqual(islandsOf("Guadeloupe (sauf Saint-Martin)"), ["guadeloupe"])
    assert.deepStrictEqual(islandsOf("Saint-Martin"), ["saint-martin"])
    assert.deepStrictEqual(islandsOf("Saint-Barthélemy et Saint-Martin"), ["saint-martin", "saint-barthelemy"])
    assert.deepStrictEqual(islandsOf("-"), [...islands])
  })

  it("names zones in many ways", () => {
    assert.deepStrictEqual(zonesNamed("Zones A/B - Corse"), ["A", "B", "corse"])
    assert.deepStrictEqual(zonesNamed("Zones A B C"), ["A", "B", "C"])
    assert.deepStrictEqual(zonesNamed("Saint Pierre et Miquelon"), ["saint-pierre-et-miquelon"])
    assert.deepStrictEqual(zonesNamed("Réunion"), ["la-reunion"])
    assert.deepStrictEqual(zonesNamed("Ailleurs"), [])
  })
})

describe("the ICS of the ministry's data set", () => {
  const inFileOf = (zone: string) => [`UID:20260831T094353Z-${zone}@data.education.gouv.fr`]
  const ofB = inFileOf("Zone-B")
  const wholeYear = [
    event("2026-10-17", "2026-11-02", "Vacances de la Toussaint", ofB),
    event("2026-12-19", "2027-01-04", "Vacances de Noël", ofB),
    event("2027-05-07", "2027-05-07", "Pont de l'Ascension", ofB),
    event("2027-08-31", "2027-09-02", "Vacances d'Été(prérentrée Enseignants)", ofB),
    event("2027-07-03", "2027-09-02", "Vacances d'Été", ofB)
  ]
  const days = [
    ["2026-10-17", "2026-11-02"],
    ["2026-12-19", "2027-01-04"],
    ["2027-05-07", "2027-05-08"],
    ["2027-07-03", "2027-09-02"]
  ]

  it.effect("of one zone names it in its events' identifiers; teachers' days are left out", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* daysIn("B", icsOf(...wholeYear)), days)
      assert.deepStrictEqual(yield* daysIn("A", icsOf(...wholeYear)), [])
      const islands = wholeYear.map((one) => one.replace("Zone-B", "SaintPierreEtMiquelon"))
      assert.deepStrictEqual(yield* daysIn("saint-pierre-et-miquelon", icsOf(...islands)), days)
    })
  )

  it.effect("of several zones is put together again from its pieces", () =>
    Effect.gen(function* () {
      const piece = (from: string, end: string, name: string, zones: string) =>
        event(from, end, `${name} - ${zones}`, [`LOCATION:${zones}`, ...inFileOf("Zone-A-B-C-Corse")])
      const file = icsOf(
        piece("2027-07-03", "2027-07-03", "Début des Vacances d'Été", "Zones A/B/C - Corse"),
        piece("2027-03-01", "2027-03-08", "Vacances d'Hiver", "Zone B"),
        piece("2027-02-20", "2027-03-01", "Vacances d'Hiver", "Zones A/B"),
        piece("2027-02-13", "2027-02-20", "Vacances d'Hiver", "Zones A/C"),
        piece("2026-10-17", "2026-11-02", "Vacances de la Toussaint", "Zones A/B/C")
      )
      const autumn = ["2026-10-17", "2026-11-02"]
      const summer = ["2027-07-03", null]
      assert.deepStrictEqual(yield* daysIn("A", file), [autumn, ["2027-02-13", "2027-03-01"], summer])
      assert.deepStrictEqual(yield* daysIn("B", file), [autumn, ["2027-02-20", "2027-03-08"], summer])
    })
  )

  it.effect("is refused by the line of an event that ends before it begins", () =>
    Effect.gen(function* () {
      const wrong = event("2026-12-19", "2026-01-04", "Vacances de Noël", inFileOf("Guadeloupe"))
      const refused = yield* Effect.flip(yearsIn("guadeloupe", icsOf(...wholeYear, wrong)))
      const line = 4 + wholeYear.length * 8
      assert.deepStrictEqual(refused._tag === "CalendarLinesInvalid" && refused.problems, [
        { line, code: "before-start", name: "Vacances de Noël" }
      ])
    })
  )

  it.effect("is refused where it breaks off or has no events", () =>
    Effect.gen(function* () {
      const codeOf = (bytes: Uint8Array) =>
        Effect.map(Effect.flip(readOfficialCalendar(bytes)), (error) => "code" in error && error.code)
      assert.strictEqual(yield* codeOf(icsOf()), "no-events")
      assert.strictEqual(yield* codeOf(icsOf(...wholeYear).slice(0, 300)), "broken-ics")
    })
  )
})
