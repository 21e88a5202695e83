/** Reading the ministry's calendar: apart from the town's other services, whose commands need no reader of CSV. */
export { fetchOfficialCalendar } from "./officialApi.ts"
export { readOfficialCalendar } from "./readOfficialCalendar.ts"
