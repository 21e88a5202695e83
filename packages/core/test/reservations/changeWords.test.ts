import { describe, expect, it } from "vitest"
import { changeSentence, decidingRule } from "../../src/reservations/changeWords.ts"
import type { ChangeLine } from "../../src/reservations/Wish.ts"

const line: ChangeLine = {
  ...{ action: "add", childId: "ana", activity: "centre", unit: "matin", day: "2026-12-21" },
  ...{ outcome: "booked", code: null, limit: null, rule: null, surcharge: null, feePercent: null, reason: "" }
}
const scope = { parts: [], periods: [], for: "everyone", from: null, until: null } as const
const limit = { kind: "days-before", days: 2, at: "12:00", skip: [] } as const

describe("what became of a wish", () => {
  it("is a sentence that says what it costs and until when it can be undone", () => {
    const late = { ...line, surcharge: { cents: 150 }, limit: "2026-12-18T11:00:00.000Z" }
    expect(changeSentence(late, "fr").replaceAll("\u00a0", " ")).toBe(
      "Réservé. Réservation tardive : 1,50 € en plus. Annulable sans frais jusqu’au vendredi 18 décembre 2026 à 12 h."
    )
    expect(changeSentence({ ...line, outcome: "cancelled", feePercent: 50 }, "en")).toBe(
      "Cancelled. 50% of the price stays due."
    )
  })

  it("says why not where it was refused", () => {
    const refused = { ...line, outcome: "refused", code: "closed", reason: "grève" } as const
    expect(changeSentence(refused, "fr")).toContain("grève")
  })

  it("names the rule of its kind", () => {
    const rule = (action: "add" | "cancel", more: object) =>
      decidingRule({ ...line, action, rule: { ...scope, limit, ...more } }, "fr")
    expect(rule("add", {})).toMatch(/^Réservation possible/)
    expect(rule("cancel", {})).toMatch(/^Annulation/)
    expect(rule("add", { surcharge: { percent: 50 } })).toMatch(/50/)
    expect(rule("cancel", { feePercent: 40 })).toMatch(/40/)
    expect(decidingRule(line, "fr")).toBeNull()
  })
})
