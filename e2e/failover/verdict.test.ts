import { expect, test } from "vitest"
import { Journal } from "./Journal.ts"
import { closingLines, compare, type Held } from "./verdict.ts"

/** A family that signed in, booked a day, booked another and gave it back, and paid. */
const told = (): Journal => {
  const journal = new Journal()
  journal.signIns.push({ mail: "famille@example.org", cookie: "session=1" })
  journal.booked("ana", "2026-12-01", "add")
  journal.booked("ana", "2026-12-02", "add")
  journal.booked("ana", "2026-12-02", "cancel")
  journal.payments.push({ attemptId: "attempt", invoiceId: "invoice" })
  journal.paidOperations.push("idop")
  return journal
}

const kept = {
  events: new Map([
    ["ana 2026-12-01", { adds: 1, cancels: 0, places: 1 }],
    ["ana 2026-12-02", { adds: 1, cancels: 1, places: 0 }]
  ]),
  payments: [{ attemptId: "attempt", idop: "idop", count: 1 }],
  overpaid: 0
} satisfies Held

const open = new Set(["session=1"])
const day = (key: string, found: { adds: number; cancels: number; places: number }): Held => ({
  ...kept,
  events: new Map(kept.events).set(key, found)
})

test("what is there once, as families were told, passes", () => {
  const verdict = compare(told(), kept, open)
  expect(verdict).toEqual({ lost: [], double: [] })
  const { passed, lines } = closingLines(told(), verdict, 12.34)
  expect(passed).toBe(true)
  expect(lines).toEqual([
    "check:failover acknowledged=5 lost=0 double=0 outage_s=12.3 sign_ins=1 bookings=3 payments=1 failed=0"
  ])
})

test.each<[string, Held, ReadonlySet<string>]>([
  ["a session", kept, new Set()],
  ["a booking", { ...kept, events: new Map([...kept.events].slice(1)) }, open],
  ["the place of a booking", day("ana 2026-12-01", { adds: 1, cancels: 0, places: 0 }), open],
  ["what was given back", day("ana 2026-12-02", { adds: 1, cancels: 0, places: 1 }), open],
  ["a payment", { ...kept, payments: [{ attemptId: "another", idop: "idop", count: 1 }] }, open],
  ["money at PayFiP", { ...kept, payments: [{ attemptId: "attempt", idop: "another", count: 1 }] }, open]
])("%s that families were told of and that is not there is lost", (_, held, sessions) => {
  const verdict = compare(told(), held, sessions)
  expect(verdict.lost).toHaveLength(1)
  const { passed, lines } = closingLines(told(), verdict, 0)
  expect(passed).toBe(false)
  expect(lines.at(-1)).toContain(" lost=1 ")
})

test.each<[string, Held]>([
  ["a booking written twice", day("ana 2026-12-01", { adds: 2, cancels: 0, places: 1 })],
  ["a cancellation written twice", day("ana 2026-12-02", { adds: 1, cancels: 2, places: 0 })],
  ["two places on a day", day("ana 2026-12-01", { adds: 1, cancels: 0, places: 2 })],
  ["two places that nobody was told of", day("ana 2026-12-03", { adds: 2, cancels: 0, places: 2 })],
  ["an operation booked twice", { ...kept, payments: [{ attemptId: "attempt", idop: "idop", count: 2 }] }],
  ["an invoice paid twice", { ...kept, overpaid: 1 }]
])("%s is double", (_, held) => {
  const verdict = compare(told(), held, open)
  expect(verdict).toMatchObject({ lost: [], double: [expect.any(String)] })
  const { passed, lines } = closingLines(told(), verdict, 0)
  expect(passed).toBe(false)
  expect(lines.at(-1)).toContain(" double=1 ")
})

test("an answer that no disturbance excuses fails the check, though nothing is lost", () => {
  const journal = told()
  journal.failures.push("GET /session was answered 500")
  const { passed, lines } = closingLines(journal, compare(journal, kept, open), 0)
  expect(passed).toBe(false)
  expect(lines[0]).toBe("FAILED GET /session was answered 500")
})
