import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { decideAttempt, isFinal, isLive, type PayFipAnswer } from "../../src/payments/attemptDecision.ts"
import type { AttemptState } from "../../src/payments/Payment.ts"

const result = (letter: string, matches = true): PayFipAnswer => ({ kind: "result", letter, matches })
const fault = (code: string): PayFipAnswer => ({ kind: "fault", code })
const silence: PayFipAnswer = { kind: "silence" }
const [hour, day] = [60, 24 * 60]

const allStates = ["preparing", "pending", "paid", "failed", "cancelled", "expired", "quarantined", "rejected"] as const
const changing = allStates.filter((state) => !isFinal(state))

const state = fc.constantFrom<AttemptState>(...allStates)
const minutes = fc.double({ min: 0, max: 30 * day, noNaN: true })
const answer = fc.oneof(
  fc.record({
    kind: fc.constant("result" as const),
    letter: fc.constantFrom("P", "V", "R", "Z", "A", "", "Q"),
    matches: fc.boolean()
  }),
  fc.record({ kind: fc.constant("fault" as const), code: fc.constantFrom("P1", "P5", "T2", "") }),
  fc.constant(silence)
)

describe("the decision table of payfip.md 4.4", () => {
  test.each(["P", "V"])("%s that matches pays, at any age and even after it was called expired", (letter) => {
    for (const current of changing) {
      for (const age of [0, 19, 21, 3 * hour, 3 * day, 20 * day]) {
        expect(decideAttempt(current, result(letter), age)).toEqual({ state: "paid", checkInMinutes: null })
      }
    }
  })

  test.each(["P", "V"])("%s that does not match is quarantined, at any age", (letter) => {
    for (const current of changing) {
      for (const age of [0, 21, 3 * day]) {
        expect(decideAttempt(current, result(letter, false), age)).toEqual({
          state: "quarantined",
          checkInMinutes: null
        })
      }
    }
  })

  test.each(["R", "Z"])("%s fails and is not asked about again", (letter) => {
    expect(decideAttempt("pending", result(letter), 1)).toEqual({ state: "failed", checkInMinutes: null })
    expect(decideAttempt("expired", result(letter), 3 * hour)).toEqual({ state: "failed", checkInMinutes: null })
  })

  test("A waits for the payer under 20 minutes", () => {
    expect(decideAttempt("pending", result("A"), 14.5)).toEqual({ state: "pending", checkInMinutes: 5 })
  })

  test("is asked for again in the minute in which it may let its invoices go", () => {
    for (const answer of [result("A"), fault("P5"), fault("P1")]) {
      expect(decideAttempt("pending", answer, 15.5)).toEqual({ state: "pending", checkInMinutes: 4.5 })
      expect(decideAttempt("pending", answer, 19)).toEqual({ state: "pending", checkInMinutes: 1 })
    }
  })

  test.each(["P", "V"])("%s of what was called refused is quarantined", (letter) => {
    expect(decideAttempt("failed", result(letter), 30)).toEqual({ state: "quarantined", checkInMinutes: null })
  })

  test("A from 20 minutes on is cancelled, and is still asked about", () => {
    expect(decideAttempt("pending", result("A"), 20)).toEqual({ state: "cancelled", checkInMinutes: 5 })
    expect(decideAttempt("pending", result("A"), 3 * hour)).toEqual({ state: "cancelled", checkInMinutes: 30 })
  })

  test("P5 waits under 20 minutes", () => {
    expect(decideAttempt("pending", fault("P5"), 14.5)).toEqual({ state: "pending", checkInMinutes: 5 })
  })

  test("P5 from 20 minutes to 2 hours lets the invoices go and goes on asking", () => {
    expect(decideAttempt("pending", fault("P5"), 20)).toEqual({ state: "expired", checkInMinutes: 5 })
    expect(decideAttempt("expired", fault("P5"), 119)).toEqual({ state: "expired", checkInMinutes: 5 })
  })

  test("P5 after the next night is asked about daily, for a few days", () => {
    expect(decideAttempt("expired", fault("P5"), 2 * day)).toEqual({ state: "expired", checkInMinutes: day })
    expect(decideAttempt("expired", fault("P5"), 8 * day)).toEqual({ state: "expired", checkInMinutes: null })
  })

  test("P1 waits under 20 minutes", () => {
    expect(decideAttempt("pending", fault("P1"), 14.5)).toEqual({ state: "pending", checkInMinutes: 5 })
  })

  test("P1 from 20 minutes on has expired; after the night nobody asks again", () => {
    expect(decideAttempt("pending", fault("P1"), 20)).toEqual({ state: "expired", checkInMinutes: 5 })
    expect(decideAttempt("pending", fault("P1"), 31 * hour)).toEqual({ state: "expired", checkInMinutes: null })
  })

  test.each([silence, fault("T2"), fault("TechIndispo"), result("?"), result("")])("%o changes nothing", (unclear) => {
    for (const current of allStates) {
      for (const age of [0, 30, 3 * day]) expect(decideAttempt(current, unclear, age).state).toBe(current)
    }
  })

  test("the questions come after 1, 2, 5, 5… minutes, half-hourly after 2 hours, daily after the night", () => {
    const pauses = [0, 1, 3, 119, 120, 29 * hour, 30 * hour, 6 * day, 7 * day]
    expect(pauses.map((age) => decideAttempt("expired", fault("P5"), age).checkInMinutes)).toEqual([
      ...[1, 2, 5, 5, 30, 30, day, day],
      null
    ])
  })

  test.each([silence, fault("T2")])("%o is asked about daily for as long as nothing is learnt", (unclear) => {
    for (const current of ["preparing", "pending", "expired", "cancelled"] as const) {
      const pauses = [0, 1, 3, 119, 120, 29 * hour, 30 * hour, 7 * day, 60 * day]
      expect(pauses.map((age) => decideAttempt(current, unclear, age).checkInMinutes)).toEqual([
        ...[1, 2, 5, 5, 30, 30, day, day, day]
      ])
    }
  })

  test("a letter that nobody knows keeps the attempt open for a week, then a person must look", () => {
    expect(decideAttempt("pending", result("?"), 7 * day - 1)).toEqual({ state: "pending", checkInMinutes: day })
    expect(decideAttempt("pending", result("?"), 7 * day)).toEqual({ state: "quarantined", checkInMinutes: null })
  })
})

describe("a decision", () => {
  test("never changes what has its last word from PayFiP or the régie", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("paid" as const, "quarantined" as const, "rejected" as const),
        answer,
        minutes,
        (current, said, age) => {
          expect(decideAttempt(current, said, age)).toEqual({ state: current, checkInMinutes: null })
        }
      )
    )
  })

  test("is the same for V as for P, and for Z as for R", () => {
    fc.assert(
      fc.property(state, fc.boolean(), minutes, (current, matches, age) => {
        expect(decideAttempt(current, result("V", matches), age)).toEqual(
          decideAttempt(current, result("P", matches), age)
        )
        expect(decideAttempt(current, result("Z", matches), age)).toEqual(
          decideAttempt(current, result("R", matches), age)
        )
      })
    )
  })

  test("pays only on a P or a V that matches", () => {
    fc.assert(
      fc.property(state, answer, minutes, (current, said, age) => {
        const proof = said.kind === "result" && (said.letter === "P" || said.letter === "V") && said.matches
        if (decideAttempt(current, said, age).state === "paid" && current !== "paid") expect(proof).toBe(true)
      })
    )
  })

  test("never makes an attempt that let its invoices go keep them again", () => {
    fc.assert(
      fc.property(state, answer, minutes, (current, said, age) => {
        fc.pre(!isLive(current))
        expect(isLive(decideAttempt(current, said, age).state)).toBe(false)
      })
    )
  })

  test("to keep the invoices always comes with the time of the next question", () => {
    fc.assert(
      fc.property(state, answer, minutes, (current, said, age) => {
        const decision = decideAttempt(current, said, age)
        if (isLive(decision.state)) expect(decision.checkInMinutes).not.toBeNull()
      })
    )
  })

  test("gives the same again when the same answer comes twice", () => {
    fc.assert(
      fc.property(state, answer, minutes, (current, said, age) => {
        const once = decideAttempt(current, said, age)
        expect(decideAttempt(once.state, said, age).state).toBe(once.state)
      })
    )
  })
})
