export { Authorisation, TownQuestion } from "./dossierSettings.ts"
export { sectionNames } from "./sectionNames.ts"
export type { Town } from "./Town.ts"
