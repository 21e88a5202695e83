import { Layer } from "effect"
import { TownCalendars } from "./calendar/TownCalendars.ts"
import { Towns } from "./Towns.ts"

/** The services of towns, over a database. */
export const townsLayer = Layer.mergeAll(Towns.layer, TownCalendars.layer)
