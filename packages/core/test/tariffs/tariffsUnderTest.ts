import { Schema } from "effect"
import type { PriceFacts } from "../../src/tariffs/conditions.ts"
import { Tariff } from "../../src/tariffs/Tariff.ts"

const decode = Schema.decodeUnknownSync(Tariff)

/** A tariff of meals with these rows, and what else a test says. */
export const tariffOf = (rows: ReadonlyArray<unknown>, more: Readonly<Record<string, unknown>> = {}): Tariff =>
  decode({ code: "cantine", name: "Repas", activity: "restauration", from: "2026-09-01", rows, ...more })

/** A resident of eight, the eldest, whose quotient is 900 €. */
export const factsOf = (facts: Partial<PriceFacts> = {}): PriceFacts => ({
  quotientCents: 90_000,
  resident: true,
  siblings: 1,
  age: 8,
  schoolClass: "CE2",
  attributes: [],
  quantity: 1,
  ...facts
})
