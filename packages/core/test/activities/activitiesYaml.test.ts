import { Result } from "effect"
import { describe, expect, test } from "vitest"
import { parseActivities } from "../../src/activities/activitiesYaml.ts"

const fine = {
  code: "centre",
  name: "Centre",
  places: [
    { code: "nord", name: "Nord", schools: ["École A"] },
    { code: "sud", name: "Sud", schools: ["École B"] }
  ],
  groups: [
    { code: "petits", name: "Petits", ages: { from: 3, to: 5 } },
    { code: "grands", name: "Grands", ages: { from: 6, to: 12 } }
  ],
  who: { ages: { from: 3, to: 12 } },
  periods: [
    { code: "automne", name: "Automne", from: "2026-09-01", to: "2026-12-18" },
    { code: "hiver", name: "Hiver", from: "2027-01-04", to: "2027-03-31" }
  ],
  parts: ["matin", "midi", "soir"].map((code) => ({
    ...{ code, name: code, kind: "half-day", weekdays: ["wednesday"], on: "every-day" },
    ...{ startsAt: "08:00", endsAt: "12:00" }
  })),
  units: [
    { code: "matin", name: "Matin", takes: ["matin"] },
    { code: "journee", name: "Journée", takes: ["matin", "midi", "soir"] },
    { code: "midi", name: "Midi", takes: ["midi"], needs: ["matin"] }
  ]
}
type Written = typeof fine
const part = (index: number, change: object) => ({
  parts: fine.parts.map((each, place) => (place === index ? { ...each, ...change } : each))
})
const unit = (index: number, change: object) => ({
  units: fine.units.map((each, place) => (place === index ? { ...each, ...change } : each))
})
const period = (index: number, change: object) => ({
  periods: fine.periods.map((each, place) => (place === index ? { ...each, ...change } : each))
})

const read = (...activities: ReadonlyArray<object>) =>
  parseActivities("activities.yaml", JSON.stringify({ activities }))
const problemsOf = (change: Partial<Record<keyof Written | "exceptions" | "who", unknown>>) =>
  Result.match(read({ ...fine, ...change }), { onSuccess: () => [], onFailure: ({ problems }) => problems })
const activity = "centre"

describe("a file of activities", () => {
  test("that holds together is read whole, what is left out as it is usual", () => {
    expect(problemsOf({})).toEqual([])
    expect(Result.getOrThrow(read({ code: "a", name: "L'an" }))).toMatchObject([
      { name: "L’an", service: "", enrolment: { decidedBy: "staff" }, otherHomeSees: true, units: [] }
    ])
  })

  test("may have no period that never ends", () => {
    expect(problemsOf(period(1, { to: "9999-12-31" }))).toEqual([
      {
        code: "unreadable",
        text: "Expected a day from 1900 to 2199, as 2026-11-29 at activities[0].periods[1].to (line 1)"
      }
    ])
  })

  test("may have no period of more than two years", () => {
    expect(problemsOf(period(1, { from: "2027-09-01", to: "2127-07-03" }))).toMatchObject([
      { code: "period-too-long", from: "2027-09-01", to: "2127-07-03" }
    ])
    expect(problemsOf(period(1, { from: "2027-09-01", to: "2029-08-31" }))).toEqual([])
  })

  test.each([
    ["no YAML", "activities: ["],
    ["a misspelt field", "activities: [{ code: a, name: A, periodes: [] }]"],
    [
      "a day that does not exist",
      "activities: [{ code: a, name: A, periods: [{ code: p, name: P, from: 2027-02-30, to: 2027-03-01 }] }]"
    ]
  ])("that is %s is refused with what the reader says", (_what, text) => {
    const read = parseActivities("x.yaml", text)
    expect(Result.isFailure(read) && read.failure.problems.map(({ code }) => code)).toEqual(["unreadable"])
  })

  test("may have 29 February in a leap year", () => {
    expect(problemsOf(period(1, { to: "2028-02-29" }))).toEqual([])
  })

  test.each<readonly [what: string, change: Parameters<typeof problemsOf>[0], problem: object]>([
    [
      "an hour that the clocks skip",
      period(1, { opens: [{ for: "everyone", at: "2027-03-28T02:30" }] }),
      { code: "no-such-instant", at: "periods.hiver.opens[0].at", value: "2027-03-28T02:30" }
    ],
    [
      "a period that ends first",
      period(0, { to: "2026-08-31" }),
      { code: "backwards", at: "periods.automne", from: "2026-09-01", to: "2026-08-31" }
    ],
    [
      "periods that overlap",
      period(1, { from: "2026-12-18" }),
      { code: "periods-overlap", one: "automne", other: "hiver" }
    ],
    ["a code that stands twice", period(1, { code: "automne" }), { code: "twice", what: "period", value: "automne" }],
    [
      "everyone before residents",
      period(0, {
        opens: [
          { for: "everyone", at: "2026-08-01T08:00" },
          { for: "residents", at: "2026-08-03T08:00" }
        ]
      }),
      { code: "openings-out-of-order", period: "automne" }
    ],
    [
      "openings backwards in time",
      period(0, {
        opens: [
          { for: "residents", at: "2026-08-03T08:00" },
          { for: "everyone", at: "2026-08-01T08:00" }
        ]
      }),
      { code: "openings-out-of-order", period: "automne" }
    ],
    [
      "the same opening twice",
      period(0, { opens: ["01", "02"].map((day) => ({ for: "everyone", at: `2026-08-${day}T08:00` })) }),
      { code: "twice", what: "opening", value: "automne everyone" }
    ],
    [
      "an opening after the end",
      period(0, { opens: [{ for: "everyone", at: "2026-12-19T08:00" }] }),
      { code: "opens-after-its-end", period: "automne", at: "2026-12-19T08:00", to: "2026-12-18" }
    ],
    [
      "enrolments that end first",
      period(0, { enrolment: { from: "2026-08-02T08:00", until: "2026-08-01T08:00" } }),
      { code: "backwards", at: "periods.automne.enrolment", from: "2026-08-02T08:00", to: "2026-08-01T08:00" }
    ],
    ["a part without weekdays", part(1, { weekdays: [] }), { code: "part-without-weekdays", part: "midi" }],
    [
      "a part that ends first",
      part(0, { endsAt: "08:00" }),
      { code: "backwards", at: "parts.matin", from: "08:00", to: "08:00" }
    ],
    [
      "capacity of a place it has not",
      part(0, { capacity: { exceptions: [{ place: "est", capacity: 3 }] } }),
      { code: "unknown", at: "parts.matin.capacity", what: "place", value: "est" }
    ],
    [
      "capacity of a group it has not",
      part(0, { capacity: { exceptions: [{ group: "ados", capacity: 3 }] } }),
      { code: "unknown", at: "parts.matin.capacity", what: "group", value: "ados" }
    ],
    [
      "a capacity twice",
      part(0, {
        capacity: {
          exceptions: [
            { place: "nord", capacity: 3 },
            { place: "nord", capacity: 4 }
          ]
        }
      }),
      { code: "capacity-twice", part: "matin", place: "nord", group: "" }
    ],
    [
      "two capacities for one place and group",
      part(0, {
        capacity: {
          exceptions: [
            { place: "nord", capacity: 3 },
            { group: "petits", capacity: 4 }
          ]
        }
      }),
      { code: "capacity-unclear", part: "matin", place: "nord", group: "petits" }
    ],
    [
      "a unit of a part it has not",
      unit(0, { takes: ["nuit"] }),
      { code: "unknown", at: "units.matin.takes", what: "part", value: "nuit" }
    ],
    [
      "a unit that needs one it has not",
      unit(2, { needs: ["gouter"] }),
      { code: "unknown", at: "units.midi.needs", what: "unit", value: "gouter" }
    ],
    ["a unit that needs itself", unit(2, { needs: ["midi"] }), { code: "unit-of-itself", unit: "midi", at: "needs" }],
    [
      "units that need each other",
      {
        units: [
          ...fine.units.slice(1, 2),
          { code: "matin", name: "M", takes: ["matin"], needs: ["midi"] },
          fine.units[2]
        ]
      },
      { code: "needs-in-a-circle", units: ["midi", "matin"] }
    ],
    [
      "a unit together with one of the same part",
      unit(2, { needs: [], together: ["journee"] }),
      { code: "units-exclude", unit: "midi", at: "together", other: "journee" }
    ],
    [
      "a unit of two parts of which one a day is had",
      { parts: fine.parts.map((each) => ({ ...each, exclusive: "repas" })) },
      { code: "unit-excludes-itself", unit: "journee", exclusive: "repas" }
    ],
    ["a unit whose parts never meet", part(2, { weekdays: ["monday"] }), { code: "unit-never-whole", unit: "journee" }],
    ["a part that nobody can book", { units: fine.units.slice(0, 1) }, { code: "part-in-no-unit", part: "midi" }],
    [
      "ages backwards",
      { who: { ages: { from: 12, to: 3 } } },
      { code: "backwards", at: "who.ages", from: "12", to: "3" }
    ],
    [
      "groups that overlap",
      { groups: [fine.groups[0], { ...fine.groups[1], ages: { from: 5, to: 12 } }] },
      { code: "groups-overlap", one: "petits", other: "grands" }
    ],
    [
      "groups with a hole",
      { groups: [fine.groups[0], { ...fine.groups[1], ages: { from: 8, to: 12 } }] },
      { code: "groups-with-a-hole", missing: ["6", "7"] }
    ],
    [
      "a school in two places",
      { places: [fine.places[0], { ...fine.places[1], schools: ["École A"] }] },
      { code: "school-in-two-places", school: "École A", one: "nord", other: "sud" }
    ],
    [
      "an exception outside its periods",
      { exceptions: [{ from: "2026-12-24", to: "2026-12-24", runs: false, reason: "Noël" }] },
      { code: "exception-outside", from: "2026-12-24", to: "2026-12-24" }
    ],
    [
      "an exception of a part it has not",
      { exceptions: [{ from: "2026-10-07", to: "2026-10-07", runs: false, reason: "X", parts: ["nuit"] }] },
      { code: "unknown", at: "exceptions[0].parts", what: "part", value: "nuit" }
    ]
  ])("with %s is refused, and says where", (_what, change, problem) => {
    expect(problemsOf(change)).toContainEqual({ activity, ...problem })
  })

  test("with exceptions that contradict each other is refused; on other parts they do not", () => {
    const exception = (runs: boolean, parts: ReadonlyArray<string>) => ({
      from: "2026-10-07",
      to: "2026-10-07",
      runs,
      parts,
      reason: "X"
    })
    const codesOf = (...exceptions: ReadonlyArray<object>) => problemsOf({ exceptions }).map(({ code }) => code)
    expect(codesOf(exception(true, []), exception(false, ["midi"]))).toEqual(["exceptions-contradict"])
    expect(codesOf(exception(true, ["soir"]), exception(false, ["midi"]))).toEqual([])
  })

  test("with two activities of one code is refused", () => {
    const twice = read({ code: "a", name: "A" }, { code: "a", name: "B" })
    expect(Result.isFailure(twice) && twice.failure.problems).toEqual([
      { code: "twice", activity: "a", what: "activity", value: "a" }
    ])
  })
})
