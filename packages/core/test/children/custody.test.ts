import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { type CustodyCalendar, homeOn } from "../../src/children/custody.ts"
import { homesIn, parseCustodyFile, withHomes } from "../../src/children/custodyFile.ts"
import { daysAfter } from "../../src/platform/time/days.ts"

type Home = "A" | "B"

const calendarOf = (changes: Partial<CustodyCalendar<Home>> = {}): CustodyCalendar<Home> => ({
  weeks: { even: "A", odd: "B", changeOver: 1 },
  holidays: null,
  exceptions: [],
  ...changes
})

/** Zone B. */
const christmas = [{ name: "Noël", from: "2026-12-19", resumesOn: "2027-01-04" }]

const home = fc.constantFrom<Home>("A", "B")
const day = fc.integer({ min: 0, max: 30_000 }).map((days) => daysAfter("2000-01-01", days))
const period = fc
  .tuple(day, fc.integer({ min: 0, max: 60 }))
  .map(([from, days]) => ({ from, to: daysAfter(from, days) }))
const calendars: fc.Arbitrary<CustodyCalendar<Home>> = fc.record({
  weeks: fc.record({ even: home, changeOver: fc.integer({ min: 1, max: 7 }) }).map(({ even, changeOver }) => ({
    even,
    odd: even === "A" ? ("B" as const) : ("A" as const),
    changeOver
  })),
  holidays: fc.option(fc.record({ firstHalfEvenYears: home, firstHalfOddYears: home })),
  exceptions: fc.array(
    fc.tuple(period, home).map(([days, who]) => ({ ...days, home: who })),
    { maxLength: 5 }
  )
})
const holidays = fc.array(
  period.map(({ from, to }) => ({ name: "vacances", from, resumesOn: daysAfter(to, 1) })),
  { maxLength: 5 }
)

describe("the home of a child", () => {
  it("goes by the number of the ISO week that the child's week begins in", () => {
    // the 23rd of November 2026 is the Monday of week 48
    assert.strictEqual(homeOn("2026-11-23", calendarOf(), []), "A")
    assert.strictEqual(homeOn("2026-11-29", calendarOf(), []), "A")
    assert.strictEqual(homeOn("2026-11-30", calendarOf(), []), "B")
    const fridays = calendarOf({ weeks: { even: "A", odd: "B", changeOver: 5 } })
    assert.deepStrictEqual(
      ["2026-11-26", "2026-11-27", "2026-12-03", "2026-12-04"].map((on) => homeOn(on, fridays, [])),
      ["B", "A", "A", "B"]
    )
  })

  it("stays the same from week 53 to week 1, which are both odd", () => {
    assert.deepStrictEqual(
      ["2026-12-27", "2026-12-28", "2027-01-04", "2027-01-11"].map((on) => homeOn(on, calendarOf(), [])),
      ["A", "B", "B", "A"]
    )
  })

  it("changes in the middle of the holidays, and the halves change each year", () => {
    const halves = calendarOf({ holidays: { firstHalfEvenYears: "A", firstHalfOddYears: "B" } })
    assert.deepStrictEqual(
      ["2026-12-18", "2026-12-19", "2026-12-26", "2026-12-27", "2027-01-03", "2027-01-04"].map((on) =>
        homeOn(on, halves, christmas)
      ),
      ["B", "A", "A", "B", "B", "B"]
    )
    const nextYear = [{ name: "Noël", from: "2027-12-18", resumesOn: "2028-01-03" }]
    assert.deepStrictEqual(
      ["2027-12-18", "2028-01-02"].map((on) => homeOn(on, halves, nextYear)),
      ["B", "A"]
    )
  })

  it("is exactly one of the two, on every day", () => {
    fc.assert(
      fc.property(calendars, holidays, day, (calendar, off, on) => {
        assert.include(["A", "B"], homeOn(on, calendar, off))
        assert.strictEqual(homeOn(on, calendar, off), homeOn(on, calendar, off))
      })
    )
  })

  it("is that of an exception, whatever weeks and holidays say; of several, the last", () => {
    fc.assert(
      fc.property(calendars, holidays, period, home, fc.nat(), (calendar, off, days, who, place) => {
        const exceptions = [...calendar.exceptions, { ...days, home: who }]
        const length = Math.round((Date.parse(days.to) - Date.parse(days.from)) / 86_400_000) + 1
        assert.strictEqual(homeOn(daysAfter(days.from, place % length), { ...calendar, exceptions }, off), who)
      })
    )
  })

  it("is the same for the seven days of a week, and the other one a week later", () => {
    // away from the turn of the year, where week 53 may stand
    const withinYear = day.filter((on) => on.slice(5) > "01-15" && on.slice(5) < "11-25")
    fc.assert(
      fc.property(calendars, withinYear, ({ weeks }, on) => {
        const calendar = { weeks, holidays: null, exceptions: [] }
        const days = Array.from({ length: 28 }, (_, place) => homeOn(daysAfter(on, place), calendar, []))
        for (let place = 7; place < 28; place++) assert.notStrictEqual(days[place], days[place - 7])
        const changes = Array.from({ length: 27 }, (_, place) => place + 1).filter((at) => days[at] !== days[at - 1])
        assert.isAtMost(new Set(changes.map((at) => at % 7)).size, 1)
        assert.isAbove(changes.length, 2)
      })
    )
  })

  it("goes by weeks over a bridge of up to four days, which is no holiday to share", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 4 }), home, (from, length, first) => {
        const halves = calendarOf({ holidays: { firstHalfEvenYears: first, firstHalfOddYears: first } })
        const bridge = [{ name: "Pont", from, resumesOn: daysAfter(from, length) }]
        for (let place = 0; place < length; place++) {
          const on = daysAfter(from, place)
          assert.strictEqual(homeOn(on, halves, bridge), homeOn(on, calendarOf(), []))
        }
      })
    )
  })

  it("is the first one's for the odd day of a holiday, and each has the same number of days otherwise", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 4, max: 60 }), home, (from, days, first) => {
        const to = daysAfter(from, days)
        const halves = calendarOf({ holidays: { firstHalfEvenYears: first, firstHalfOddYears: first } })
        const resumesOn = daysAfter(to, 1)
        const length = Math.round((Date.parse(resumesOn) - Date.parse(from)) / 86_400_000)
        const all = Array.from({ length }, (_, place) => homeOn(daysAfter(from, place), halves, [{ from, resumesOn }]))
        assert.strictEqual(all.filter((who) => who === first).length, Math.ceil(length / 2))
        assert.strictEqual(all[0], first)
      })
    )
  })
})

describe("the file of a custody calendar", () => {
  it("is read with its defaults", () => {
    const read = parseCustodyFile(`weeks: { even: F1, odd: F2, changeOver: friday }
holidays: { firstHalf: { evenYears: F1, oddYears: F2 } }
exceptions:
  - { from: 2026-12-24, to: 2026-12-25, home: F2 }
`)
    assert.deepInclude(read, {
      success: {
        weeks: { even: "F1", odd: "F2", changeOver: 5 },
        holidays: { firstHalfEvenYears: "F1", firstHalfOddYears: "F2" },
        exceptions: [{ from: "2026-12-24", to: "2026-12-25", home: "F2" }]
      }
    })
    const least = parseCustodyFile("weeks: { even: F1, odd: F2 }")
    assert.deepInclude(least, {
      success: { weeks: { even: "F1", odd: "F2", changeOver: 1 }, holidays: null, exceptions: [] }
    })
  })

  it.each([
    "weeks: { even: F1 }",
    "weeks: { even: F1, odd: F2, changeOver: vendredi }",
    "weeks: { even: F1, odd: F2 }\nholiday: {}",
    "weeks: { even: F1, odd: F2 }\nexceptions: [{ from: 2026-02-31, to: 2026-03-01, home: F1 }]",
    "weeks: { even: F1, odd: F2 }\nexceptions: [{ from: 2026-03-02, to: 2026-03-01, home: F1 }]",
    "weeks: [",
    ""
  ])("is refused: %s", (text) => {
    const read = parseCustodyFile(text)
    if (read._tag !== "Failure") return assert.fail("it was read")
    assert.isNotEmpty(read.failure.problems)
  })

  it("names each home once, and names them otherwise everywhere", () => {
    fc.assert(
      fc.property(calendars, (calendar) => {
        assert.sameMembers([...homesIn(calendar)], ["A", "B"])
        const swapped = withHomes(calendar, (who) => (who === "A" ? "B" : "A"))
        assert.deepStrictEqual(
          withHomes(swapped, (who) => (who === "A" ? "B" : "A")),
          calendar
        )
      })
    )
  })
})
