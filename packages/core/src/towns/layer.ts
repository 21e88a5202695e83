import { Towns } from "./Towns.ts"

/** The services of towns, over a database. */
export const townsLayer = Towns.layer
