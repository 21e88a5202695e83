import { daysAfter } from "../../core/src/platform/time/days.ts"

const today = new Date().toISOString().slice(0, 10)

/** A period that runs today and is not longer than periods may be, as files of activities say it: `from: …, to: …`. */
export const aroundToday = `from: ${daysAfter(today, -60)}, to: ${daysAfter(today, 600)}`
