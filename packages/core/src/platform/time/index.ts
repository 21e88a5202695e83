export { now } from "./now.ts"
export { shortDay, shortInstant } from "./shortDates.ts"
export { todayInParis } from "./today.ts"
