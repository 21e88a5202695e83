import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Limits } from "../../src/activities/rules/limitsOn.ts"
import { RefusalCode } from "../../src/reservations/Change.ts"
import { addPermission, cancelPermission, type UnitFacts } from "../../src/reservations/permission.ts"
import { refusalSentence } from "../../src/reservations/words.ts"

const at = (time: string) => new Date(`2026-12-${time}:00Z`)
const scope = { parts: [], periods: [], for: "everyone", from: null, until: null } as const
const rule = { ...scope, limit: { kind: "days-before", days: 2, at: "12:00", skip: [] } } as const
const lateRule = { ...scope, limit: { kind: "hours-before", hours: 12 } } as const

const limits: Limits = {
  addUntil: at("14T11:00"),
  addRule: rule,
  lateAdd: { until: at("15T19:00"), surcharge: { percent: 50 }, rule: { ...lateRule, surcharge: { percent: 50 } } },
  cancelUntil: at("13T11:00"),
  cancelRule: rule,
  lateCancel: [{ until: at("15T11:00"), feePercent: 40, rule: { ...lateRule, feePercent: 40 } }]
}

const slot = { state: "open", reason: "", capacity: 10, reserved: 3, waiting: 0 } as const

const facts: UnitFacts = {
  slots: [slot],
  startsAt: at("16T07:00"),
  limits,
  enrolment: "accepted",
  opensAt: "always",
  asking: null,
  unmet: [],
  otherHomesDay: false,
  bookedBy: null,
  otherHomeSees: true,
  offered: false,
  excluded: null
}

const early = at("10T08:00")
const codeOf = (changes: Partial<UnitFacts>, now = early) => addPermission({ ...facts, ...changes }, now).refusal?.code
const cancelCodeOf = (changes: Partial<UnitFacts>, now = early) =>
  cancelPermission({ ...facts, bookedBy: "own-home", ...changes }, now).refusal?.code

describe("asking for a unit", () => {
  const asking = {
    mode: "requests",
    requests: { until: "2026-12-13T09:00", criteria: [], leftFrom: "2026-12-14T09:00" }
  } as const
  const full = { ...facts, asking, slots: [{ ...slot, reserved: 10 }] }

  it("is a request until the date, whoever else is there, and is refused from that instant on", () => {
    expect(addPermission(full, at("13T07:59"))).toMatchObject({ refusal: null, byRequest: true, until: at("13T08:00") })
    expect(addPermission(full, at("13T08:00")).refusal).toMatchObject({
      code: "requests-closed",
      limit: at("13T08:00")
    })
  })

  it("is a booking of what is left from the instant that the town says", () => {
    expect(addPermission({ ...facts, asking }, at("14T08:00"))).toMatchObject({ refusal: null, byRequest: false })
    expect(addPermission(full, at("14T08:00")).refusal?.code).toBe("full")
  })
})

describe("adding a unit", () => {
  it("is free until its limit, then costs more, then is too late, to the second", () => {
    expect(addPermission(facts, at("14T11:00"))).toEqual({
      refusal: null,
      until: at("14T11:00"),
      byRequest: false,
      surcharge: null,
      feePercent: null
    })
    const late = new Date(at("14T11:00").getTime() + 1)
    expect(addPermission(facts, late)).toMatchObject({
      refusal: null,
      until: at("15T19:00"),
      surcharge: { percent: 50 }
    })
    expect(addPermission(facts, at("15T19:01")).refusal).toMatchObject({
      code: "too-late-to-add",
      limit: at("15T19:00")
    })
  })

  it("says what is in the way", () => {
    expect(codeOf({ slots: [slot, null] })).toBe("no-service")
    expect(codeOf({ slots: [slot, { ...slot, state: "closed" }] })).toBe("closed")
    expect(codeOf({ slots: [slot, { ...slot, reserved: 10 }] })).toBe("full")
    expect(codeOf({ slots: [{ ...slot, capacity: 2 }] })).toBe("full")
    expect(codeOf({ slots: [{ ...slot, capacity: null, reserved: 999 }] })).toBeUndefined()
    expect(codeOf({}, at("16T07:00"))).toBe("past")
    expect(codeOf({ enrolment: null })).toBe("not-enrolled")
    expect(codeOf({ enrolment: "requested" })).toBe("enrolment-waiting")
    expect(codeOf({ otherHomesDay: true })).toBe("other-homes-day")
    expect(codeOf({ unmet: ["documents-missing", "debt"] })).toBe("documents-missing")
    expect(codeOf({ excluded: "seen" })).toBe("excluded")
    // what the other home booked and the town hides is no reason that may be said
    expect(codeOf({ excluded: "hidden" })).toBe("ask-town")
    expect(codeOf({ limits: null })).toBe("not-open-yet")
  })

  it("opens at its instant, and never for whom no opening is said", () => {
    const opensAt = at("11T07:00")
    expect(addPermission({ ...facts, opensAt }, early).refusal).toMatchObject({ code: "not-open-yet", limit: opensAt })
    expect(codeOf({ opensAt }, opensAt)).toBeUndefined()
    expect(addPermission({ ...facts, opensAt: "never" }, early).refusal).toMatchObject({
      code: "not-open-yet",
      limit: null
    })
  })

  it("does not tell what the other home booked where the town keeps it to itself", () => {
    expect(codeOf({ bookedBy: "other-home" })).toBe("booked-by-other-home")
    expect(codeOf({ bookedBy: "other-home", otherHomeSees: false })).toBe("ask-town")
    // the same where nothing is booked: nobody can tell one from the other
    expect(codeOf({ otherHomesDay: true, otherHomeSees: false })).toBe("ask-town")
    expect(cancelCodeOf({ bookedBy: "other-home", otherHomeSees: false })).toBe("not-booked")
  })

  it("asks nothing of the family that would not help it", () => {
    expect(codeOf({ unmet: ["debt"], slots: [{ ...slot, reserved: 10 }] })).toBe("full")
    expect(codeOf({ unmet: ["debt"] }, at("15T20:00"))).toBe("too-late-to-add")
  })
})

describe("cancelling a unit", () => {
  it("is free until its limit, then costs a part, then is too late", () => {
    const booked: UnitFacts = { ...facts, bookedBy: "own-home" }
    expect(cancelPermission(booked, at("13T11:00"))).toMatchObject({ refusal: null, feePercent: null })
    expect(cancelPermission(booked, at("13T11:01"))).toMatchObject({
      refusal: null,
      until: at("15T11:00"),
      feePercent: 40
    })
    expect(cancelPermission(booked, at("15T11:01")).refusal).toMatchObject({
      code: "too-late-to-cancel",
      limit: at("15T11:00")
    })
  })

  it("is refused for what is not this home's, and for what has begun", () => {
    expect(cancelCodeOf({ bookedBy: null })).toBe("not-booked")
    expect(cancelCodeOf({ bookedBy: "other-home" })).toBe("booked-by-other-home")
    expect(cancelCodeOf({}, at("16T07:00"))).toBe("past")
  })

  it("stays possible where a document is missing, places are taken or the slot closed", () => {
    expect(cancelCodeOf({ unmet: ["debt"], slots: [{ ...slot, reserved: 10, state: "closed" }] })).toBeUndefined()
    expect(cancelCodeOf({ limits: null })).toBeUndefined()
  })
})

describe("a refusal", () => {
  it("is a sentence in both languages, whatever its code, with its limit where it has one", () => {
    for (const code of RefusalCode.literals) {
      for (const language of ["fr", "en"] as const) {
        for (const limit of [null, at("14T11:00")]) expect(refusalSentence({ code, limit }, language)).toMatch(/\.$/)
      }
    }
    const late = refusalSentence({ code: "too-late-to-add", limit: at("14T11:00") }, "fr")
    expect(late.replaceAll("\u00a0", " ")).toBe(
      "Il est trop tard : on pouvait réserver jusqu’au lundi 14 décembre 2026 à 12 h."
    )
    expect(refusalSentence({ code: "closed", limit: null, reason: "grève" }, "fr")).toBe(
      "La mairie a fermé ce créneau : grève."
    )
  })

  it("once it is too late stays, however late it becomes", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (first, more) => {
        const moments = [first, first + more].map((minutes) => new Date(early.getTime() + minutes * 60_000))
        const [before, after] = moments.map((now) => codeOf({}, now))
        return before === undefined || after !== undefined
      })
    )
  })
})
