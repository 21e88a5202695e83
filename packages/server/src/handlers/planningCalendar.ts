import { PlanningFeeds } from "@portail-familles/core/reservations"
import { Effect } from "effect"
import { HttpServerResponse } from "effect/http"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../contract/Api.ts"
import { CurrentTown } from "../contract/middleware.ts"
import { FeedUnknown } from "../contract/planningProblems.ts"
import { calendarText } from "./calendarText.ts"

const unknown = { PlanningFeedNotFound: () => Effect.fail(new FeedUnknown()) }

export const planningCalendarHandlers = HttpApiBuilder.group(
  Api,
  "planningCalendar",
  Effect.fn(function* (handlers) {
    const feeds = yield* PlanningFeeds
    return handlers.handleAll({
      read: Effect.fnUntraced(function* ({ query }) {
        const town = yield* CurrentTown
        const days = yield* feeds.read(town, query.secret).pipe(Effect.catchTags(unknown))
        return HttpServerResponse.text(calendarText(town.settings.name, days), {
          contentType: "text/calendar; charset=utf-8",
          headers: { "content-disposition": 'inline; filename="planning.ics"' }
        })
      })
    })
  })
)
