export { datesIn, longDay, shortDay, shortDayOf, shortInstant } from "./dates.ts"
export { now } from "./now.ts"
export { parisZone } from "./parisZone.ts"
export { todayInParis } from "./today.ts"
