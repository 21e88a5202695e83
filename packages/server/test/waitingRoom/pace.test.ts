import { describe, expect, it } from "vitest"
import { askAgainAfter, estimateOf, fullness, measuredPace, nextPace, paces } from "../../src/waitingRoom/pace.ts"

const thresholds = { requests: 200, delayMillis: 250 }

describe("the pace of the waiting room", () => {
  it("calls a server full by its requests, or by a late event loop that requests make late", () => {
    expect(fullness({ underWay: 200, delayMillis: 0 }, thresholds)).toBe(1)
    expect(fullness({ underWay: 50, delayMillis: 250 }, thresholds)).toBe(1)
    expect(fullness({ underWay: 3, delayMillis: 10_000 }, thresholds)).toBe(0.06)
    expect(fullness({ underWay: 0, delayMillis: 0 }, thresholds)).toBe(0)
  })

  it("grows while there is room, stays when it is nearly full, halves when it is full, and never stands still", () => {
    expect(nextPace(100, 0.2)).toBe(126)
    expect(nextPace(100, 0.7)).toBe(100)
    expect(nextPace(100, 1)).toBe(50)
    expect(nextPace(paces.least, 9)).toBe(paces.least)
    expect(nextPace(paces.most, 0)).toBe(paces.most)
  })

  it("tells how long a rank waits, and has nobody ask at once with everybody", () => {
    expect(estimateOf(600, 20)).toBe(30)
    expect(estimateOf(1, 500)).toBe(1)
    expect([0, 1, 2].map((number) => askAgainAfter(30, number))).toEqual([30, 31, 32])
    expect(new Set(Array.from({ length: 90 }, (_, number) => askAgainAfter(900, number))).size).toBe(30)
  })

  it("follows what was let in lately", () => {
    expect(measuredPace(20, 100, 1)).toBe(36)
    expect(measuredPace(20, 0, 60)).toBe(0)
    expect(measuredPace(20, 5, 0)).toBe(20)
  })
})
