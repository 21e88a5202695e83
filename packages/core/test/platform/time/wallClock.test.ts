import { expect, test } from "vitest"
import { instantInParis, localInstantInParis } from "../../../src/platform/time/wallClock.ts"

const iso = (day: string, time: string) => instantInParis(day, time).toISOString()

test("a time in Paris is two hours before Greenwich's in summer, one in winter, from the hour of the change on", () => {
  expect(iso("2026-07-14", "12:00")).toBe("2026-07-14T10:00:00.000Z")
  expect(iso("2026-11-05", "12:00")).toBe("2026-11-05T11:00:00.000Z")
  expect(iso("2026-10-25", "01:59")).toBe("2026-10-24T23:59:00.000Z")
  expect(iso("2026-10-25", "03:00")).toBe("2026-10-25T02:00:00.000Z")
  expect(iso("2027-03-28", "01:59")).toBe("2027-03-28T00:59:00.000Z")
  expect(iso("2027-03-28", "03:00")).toBe("2027-03-28T01:00:00.000Z")
})

test("a time that the clocks show twice is the second one, and one that they skip is that much after the change", () => {
  expect(iso("2026-10-25", "02:30")).toBe("2026-10-25T01:30:00.000Z")
  expect(iso("2027-03-28", "02:30")).toBe("2027-03-28T01:30:00.000Z")
})

test("24:00 is the end of the day, seconds count, and a leap day is a day", () => {
  expect(iso("2026-12-31", "24:00")).toBe("2026-12-31T23:00:00.000Z")
  expect(iso("2026-10-25", "24:00")).toBe("2026-10-25T23:00:00.000Z")
  expect(iso("2028-02-29", "23:59:59")).toBe("2028-02-29T22:59:59.000Z")
  expect(localInstantInParis("2026-11-29T08:30").toISOString()).toBe("2026-11-29T07:30:00.000Z")
})
