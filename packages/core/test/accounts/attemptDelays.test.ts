import { describe, expect, it } from "vitest"
import { attemptDelays, delayAfter } from "../../src/accounts/attemptDelays.ts"

const day = 86_400

/** How many attempts fit into a day when each is made as soon as it may be. */
const attemptsInADay = (kind: keyof typeof attemptDelays): number => {
  let [at, attempts] = [0, 0]
  while (at < day) {
    attempts += 1
    at += delayAfter(kind, attempts)
    if (attempts > 10_000) return attempts
  }
  return attempts
}

describe("attempts to guess a password", () => {
  it.each(["account", "device"] as const)(
    "are at most 25 a day for one %s, with a minute's wait after five (CNIL 2022-100)",
    (kind) => {
      expect([1, 2, 3, 4].map((attempts) => delayAfter(kind, attempts))).toEqual([0, 0, 0, 0])
      expect(delayAfter(kind, 5)).toBeGreaterThanOrEqual(60)
      expect(attemptsInADay(kind)).toBeLessThanOrEqual(25)
    }
  )

  it("leave a school or a town hall behind one address room to sign in", () => {
    expect(delayAfter("network", 49)).toBe(0)
    expect(attemptsInADay("network")).toBeLessThanOrEqual(200)
  })

  it.each(Object.keys(attemptDelays) as Array<keyof typeof attemptDelays>)(
    "wait longer and longer, never for ever: %s",
    (kind) => {
      const delays = Array.from({ length: 200 }, (_, index) => delayAfter(kind, index + 1))
      expect(delays).toEqual(delays.toSorted((one, other) => one - other))
      expect(Math.max(...delays)).toBeLessThanOrEqual(7200)
    }
  )
})
