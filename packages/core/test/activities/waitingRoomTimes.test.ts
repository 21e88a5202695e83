import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import { Activity } from "../../src/activities/Activity.ts"
import { waitingRoomTimes } from "../../src/activities/waitingRoomTimes.ts"

const camp = (period: object) =>
  Schema.decodeUnknownSync(Activity)({
    code: "centre",
    name: "Centre de loisirs",
    periods: [{ code: "ete", name: "Été", from: "2026-07-06", to: "2026-08-28", ...period }]
  })

const timesOf = (period: object) =>
  waitingRoomTimes([camp(period)]).map(({ from, until }) => [from.toISOString(), until.toISOString()])

const opens = [
  { for: "residents", at: "2026-05-18T08:30" },
  { for: "everyone", at: "2026-11-23T08:30" }
]

describe("when a waiting room may begin", () => {
  it("is around each instant at which places open, by the clocks of Paris", () => {
    expect(timesOf({ opens })).toEqual([
      ["2026-05-18T05:30:00.000Z", "2026-05-18T18:30:00.000Z"],
      ["2026-11-23T06:30:00.000Z", "2026-11-23T19:30:00.000Z"]
    ])
  })

  it("is as long before and after as the town says", () => {
    const waitingRoom = { minutesBefore: 10, hoursAfter: 2 }
    expect(timesOf({ opens: opens.slice(0, 1), waitingRoom })).toEqual([
      ["2026-05-18T06:20:00.000Z", "2026-05-18T08:30:00.000Z"]
    ])
  })

  it("is around the instants from which one may enrol, or book what a draw left, too", () => {
    const enrolment = { from: "2026-04-01T00:00", until: "2026-04-30T23:59" }
    const requests = { until: "2026-05-31T23:59", leftFrom: "2026-06-10T08:30" }
    expect(timesOf({ enrolment, mode: "requests", requests }).map(([from]) => from)).toEqual([
      "2026-03-31T21:00:00.000Z",
      "2026-06-10T05:30:00.000Z"
    ])
  })

  it("is never where nothing opens, or where the town does not want it", () => {
    expect(timesOf({})).toEqual([])
    expect(timesOf({ opens, waitingRoom: { allowed: false } })).toEqual([])
  })
})
