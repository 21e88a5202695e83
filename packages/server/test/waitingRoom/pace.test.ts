import { describe, expect, it } from "vitest"
import {
  askAgainAfter,
  estimateOf,
  firstPace,
  fullness,
  measuredPace,
  nextPace,
  paces
} from "../../src/waitingRoom/pace.ts"

const thresholds = { requests: 200, delayMillis: 250 }
const busy = { donePerSecond: 150 }

describe("the pace of the waiting room", () => {
  it("calls a server full by its requests, or by a late event loop that requests make late", () => {
    expect(fullness({ underWay: 200, delayMillis: 0 }, thresholds)).toBe(1)
    expect(fullness({ underWay: 50, delayMillis: 250 }, thresholds)).toBe(1)
    expect(fullness({ underWay: 3, delayMillis: 10_000 }, thresholds)).toBe(0.06)
    expect(fullness({ underWay: 0, delayMillis: 0 }, thresholds)).toBe(0)
  })

  it("begins with what the server has shown that it can", () => {
    expect(firstPace({ donePerSecond: 0 })).toBe(paces.first)
    expect(firstPace({ donePerSecond: 900 })).toBe(90)
  })

  it("grows while there is room, stays when it is nearly full, halves when it is full", () => {
    expect(nextPace(100, 0.2, busy)).toBe(150)
    expect(nextPace(100, 0.4, busy)).toBe(125)
    expect(nextPace(100, 0.7, busy)).toBe(100)
    expect(nextPace(100, 1, busy)).toBe(50)
    expect(nextPace(2000, 0, { donePerSecond: 9000 })).toBe(paces.most)
  })

  it("keeps a full server at work, and one to which nobody comes yet from letting in everybody", () => {
    expect(nextPace(20, 9, busy)).toBe(15)
    expect(nextPace(1, 9, { donePerSecond: 0 })).toBe(paces.least)
    expect(nextPace(100, 0, { donePerSecond: 30 })).toBe(60)
    expect(nextPace(100, 0, { donePerSecond: 0 })).toBe(paces.first)
  })

  it("tells how long a rank waits, and has nobody ask at once with everybody", () => {
    expect(estimateOf(600, 20)).toBe(30)
    expect(estimateOf(1, 500)).toBe(1)
    expect([0, 1, 2].map((number) => askAgainAfter(3, number))).toEqual([2, 3, 2])
    expect(askAgainAfter(40, 10)).toBe(20)
    expect(new Set(Array.from({ length: 90 }, (_, number) => askAgainAfter(900, number)))).toEqual(
      new Set([30, 31, 32, 33, 34])
    )
  })

  it("follows what was let in lately", () => {
    expect(measuredPace(20, 100, 1)).toBe(36)
    expect(measuredPace(20, 0, 60)).toBe(0)
    expect(measuredPace(20, 5, 0)).toBe(20)
  })
})
