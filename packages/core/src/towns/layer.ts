import { Layer } from "effect"
import { TownCalendars } from "./calendar/TownCalendars.ts"
import { Towns } from "./Towns.ts"
import { WidgetReleases } from "./WidgetReleases.ts"
import { WaitingRooms } from "./waitingRoom/WaitingRooms.ts"

/** The services of towns, over a database. */
export const townsLayer = Layer.mergeAll(Towns.layer, TownCalendars.layer, WaitingRooms.layer, WidgetReleases.layer)
