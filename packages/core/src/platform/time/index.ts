export { now } from "./now.ts"
export { todayInParis } from "./today.ts"
