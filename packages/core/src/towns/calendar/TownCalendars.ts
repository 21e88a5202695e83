import { Context, Effect, Layer } from "effect"
import type { Town } from "../Town.ts"
import { calendarOf } from "./calendarOf.ts"
import type { TownCalendar } from "./TownCalendar.ts"

/** The calendars of towns. */
export class TownCalendars extends Context.Service<
  TownCalendars,
  {
    /** A town's calendar; the same object as long as nothing of it changes. */
    read(town: Town): Effect.Effect<TownCalendar>
  }
>()("@portail-familles/core/towns/calendar/TownCalendars") {
  static readonly layer = Layer.sync(TownCalendars, () => {
    const read = Effect.fn("TownCalendars.read")((town: Town) => Effect.sync(() => calendarOf(town.settings.calendar)))
    return TownCalendars.of({ read })
  })
}
