import { Layer } from "effect"
import { TownCalendars } from "./calendar/TownCalendars.ts"
import { TownServices } from "./TownServices.ts"
import { Towns } from "./Towns.ts"
import { WidgetReleases } from "./WidgetReleases.ts"
import { WaitingRooms } from "./waitingRoom/WaitingRooms.ts"

/** The services of towns, over a database. */
export const townsLayer = Layer.mergeAll(
  TownServices.layer,
  Towns.layer,
  TownCalendars.layer,
  WaitingRooms.layer,
  WidgetReleases.layer
)
