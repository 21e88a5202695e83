import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { checkForm, isAsked, merged, prefilled } from "../../src/documents/answers.ts"
import { questionsOf } from "../../src/documents/documentKind.ts"
import { requestsOf, type SubmissionFact, stateOf } from "../../src/documents/requests.ts"
import { isOpen } from "../../src/documents/states.ts"
import { compulsoryVaccinations, provisionalUntil } from "../../src/documents/vaccinations.ts"
import { schoolYearDays, validUntil } from "../../src/documents/validity.ts"
import { daysAfter, monthsAfter } from "../../src/platform/time/days.ts"
import { shippedKinds } from "./documentsUnderTest.ts"

const [sheet] = shippedKinds()
if (sheet?.vaccinations == null) throw new Error("the example ships a health sheet first")
const { rules } = sheet.vaccinations

describe("compulsory vaccinations", () => {
  test.each([
    ["2017-12-31", "2026-09-01", ["Diphtérie", "Tétanos", "Poliomyélite"]],
    ["2023-01-01", "2024-12-31", ["Diphtérie", "Tétanos", "Poliomyélite"]]
  ])("of a child born on %s, on %s, begin with %j", (born, today, first) => {
    expect(compulsoryVaccinations(rules, born, today).slice(0, 3)).toEqual(first)
  })

  test("are eleven diseases' from 2018 on, and change for infants with 2025", () => {
    expect(compulsoryVaccinations(rules, "2017-12-31", "2026-09-01")).toHaveLength(3)
    expect(compulsoryVaccinations(rules, "2018-01-01", "2026-09-01")).toContain("Méningocoque C")
    expect(compulsoryVaccinations(rules, "2023-01-01", "2024-12-31")).not.toContain("Méningocoque B")
    const infant = compulsoryVaccinations(rules, "2023-01-01", "2025-01-01")
    expect(infant).toEqual(expect.arrayContaining(["Méningocoques ACWY", "Méningocoque B"]))
    expect(infant).not.toContain("Méningocoque C")
  })

  test("missing, admit a child for three months from the first day, or from the answer where that is later", () => {
    expect(provisionalUntil(sheet, { vaccins: false }, "2026-09-01", "2026-07-10")).toBe("2026-12-01")
    expect(provisionalUntil(sheet, { vaccins: false }, "2026-09-01", "2026-11-30")).toBe("2027-02-28")
    expect(provisionalUntil(sheet, { vaccins: true }, "2026-09-01", "2026-07-10")).toBeNull()
    expect(provisionalUntil(sheet, {}, "2026-09-01", "2026-07-10")).toBeNull()
  })
})

describe("the validity of a document", () => {
  const born = { birthDate: "2020-02-29" }
  test.each([
    ["school-year", "2026-08-31", "2026-08-31"],
    ["school-year", "2026-09-01", "2027-08-31"],
    ["birthday", "2026-02-28", "2026-02-28"],
    ["birthday", "2026-03-01", "2027-02-28"],
    ["birthday", "2027-12-31", "2028-02-28"],
    [{ months: 12 }, "2027-02-28", "2028-02-28"],
    [{ until: "2027-06-30" }, "2026-09-01", "2027-06-30"]
  ] as const)("%j, given on %s, ends on %s", (validity, givenOn, until) => {
    expect(validUntil(validity, givenOn, born)).toBe(until)
  })

  test("a birthday's never ends before the day it was given on, nor more than a year later", () => {
    const days = fc.date({ min: new Date("2010-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
    const isoDay = days.map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(isoDay, isoDay, (birthDate, given) => {
        const until = validUntil("birthday", given, { birthDate }) ?? ""
        expect(until >= given).toBe(true)
        expect(until <= monthsAfter(given, 12)).toBe(true)
      })
    )
  })
})

const submission: SubmissionFact = {
  id: "s",
  kind: "fiche-sanitaire",
  subjectId: "zoe",
  startsOn: "2026-09-01",
  state: "accepted",
  validUntil: "2027-08-31",
  provisionalUntil: null,
  reason: "",
  sentAt: new Date("2026-08-20T10:00:00Z"),
  otherHome: false
}

describe("the state of a document", () => {
  test.each([
    ["accepted", {}, "2027-01-01"],
    ["accepted", {}, "2027-07-31"],
    ["ends-soon", {}, "2027-08-01"],
    ["ends-soon", {}, "2027-08-31"],
    ["expired", {}, "2027-09-01"],
    ["ends-soon", { provisionalUntil: "2026-12-01" }, "2026-11-01"],
    ["expired", { provisionalUntil: "2026-12-01" }, "2026-12-02"],
    ["provided", { otherHome: true }, "2027-01-01"],
    ["expired", { otherHome: true }, "2027-09-01"],
    ["started", { state: "draft" }, "2027-09-01"],
    ["sent", { state: "sent" }, "2027-09-01"],
    ["refused", { state: "refused" }, "2026-09-01"]
  ] as const)("is %s with %j on %s", (state, changes, today) => {
    expect(stateOf({ ...submission, ...changes }, today)).toBe(state)
  })
})

describe("what a household is asked for", () => {
  const zoe = { id: "zoe", about: "child", name: "Zoé", birthDate: "2018-05-04" } as const
  const asked = (
    enrolments: ReadonlyArray<{ activity: string; startsOn: string; endsOn: string }>,
    submissions: ReadonlyArray<SubmissionFact> = [],
    today = "2026-08-01"
  ) =>
    requestsOf(
      [sheet],
      { subjects: [zoe], enrolments: enrolments.map((each) => ({ childId: "zoe", ...each })), submissions },
      schoolYearDays("2026-2027"),
      today
    )
  const year = { activity: "periscolaire", startsOn: "2026-09-01", endsOn: "2027-07-05" }
  const october = { activity: "centre-loisirs", startsOn: "2026-10-19", endsOn: "2026-10-30" }

  test("is nothing without an enrolment that needs it, and nothing for one that has ended", () => {
    expect(asked([])).toEqual([])
    expect(asked([{ ...year, activity: "restauration" }])).toEqual([])
    expect(asked([year], [], "2027-07-06")).toEqual([])
  })

  test("is one document for activities that begin together, and one more for a later one while nothing is given", () => {
    const requests = asked([year, { ...october, startsOn: "2026-09-01" }, october])
    expect(requests.map(({ startsOn, activities }) => [startsOn, activities])).toEqual([
      ["2026-09-01", ["periscolaire", "centre-loisirs"]],
      ["2026-10-19", ["centre-loisirs"]]
    ])
  })

  test("is not asked again while what was given is still good on the first day", () => {
    expect(asked([year, october], [submission]).map(({ state }) => state)).toEqual(["accepted", "accepted"])
    const nextYear = { ...year, startsOn: "2027-09-01", endsOn: "2028-07-03" }
    expect(asked([nextYear], [submission]).map(({ state }) => state)).toEqual(["to-do"])
  })

  test("has what is to be done before the rest", () => {
    const states = asked([year, { ...october, startsOn: "2027-10-18", endsOn: "2027-10-29" }], [submission]).map(
      ({ state }) => isOpen(state)
    )
    expect(states).toEqual([true, false])
  })
})

describe("answers of a form", () => {
  const codes = questionsOf(sheet).map(({ code }) => code)
  const anyAnswers = fc.dictionary(fc.constantFrom(...codes), fc.oneof(fc.boolean(), fc.string(), fc.constant(null)))

  test("changed apart are both kept, whoever saves first", () => {
    fc.assert(
      fc.property(anyAnswers, fc.shuffledSubarray(codes), fc.nat(), (now, chosen, cut) => {
        const change = (question: string) => ({ question, before: now[question] ?? null, after: `de ${question}` })
        const one = chosen.slice(0, cut % (chosen.length + 1)).map(change)
        const other = chosen.slice(one.length).map(change)
        const first = merged(merged(now, one).answers, other)
        const second = merged(merged(now, other).answers, one)
        expect(first).toEqual(second)
        expect(first.conflicts).toEqual([])
      })
    )
  })

  test("that two change to different things are a conflict for the second, who changes nothing", () => {
    const { answers, conflicts } = merged({ a: "un" }, [{ question: "a", before: null, after: "deux" }])
    expect([answers, conflicts]).toEqual([{ a: "un" }, ["a"]])
    expect(merged({ a: "un" }, [{ question: "a", before: null, after: "un" }]).conflicts).toEqual([])
  })

  test("signed are those of questions that are asked, and no others", () => {
    fc.assert(
      fc.property(anyAnswers, (typed) => {
        const { answers } = checkForm(sheet, typed)
        for (const question of questionsOf(sheet)) {
          expect(Object.hasOwn(answers, question.code)).toBe(isAsked(question, typed))
        }
      })
    )
  })

  test("come from the health record first, and from last time where it says nothing", () => {
    const health = { asthma: true, doctorName: "", difficulties: "asthme d'effort" }
    const shown = prefilled(
      sheet,
      { asthme: false, medecin: "Dr Petit", maladies: "otite", nuit: "Jamais" },
      health as Parameters<typeof prefilled>[2]
    )
    expect(shown).toMatchObject({
      asthme: true,
      medecin: "Dr Petit",
      maladies: "otite",
      difficultes: "asthme d'effort",
      // no answer of today
      nuit: null
    })
  })
})

test("days before a day", () => {
  expect(daysAfter("2027-03-01", -1)).toBe("2027-02-28")
})
