export type { PublicHolidayZone, SchoolZone } from "./calendar/zones.ts"
export { Authorisation, TownQuestion } from "./dossierSettings.ts"
export { sectionNames } from "./sectionNames.ts"
export type { Town } from "./Town.ts"
