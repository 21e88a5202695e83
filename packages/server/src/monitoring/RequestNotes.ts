import { Context, Effect } from "effect"
import { HttpRouter } from "effect/http"

/** What is noted of a request while it is answered. */
export interface RequestNotes {
  readonly reference: string
  /** The template of the path that answers (`/api/v1/invoices/:id`), never the path itself; none where nothing is. */
  route: string | undefined
}

/** The notes of the request that is being answered. */
export const CurrentRequest: Context.Reference<RequestNotes | undefined> = Context.Reference<RequestNotes | undefined>(
  "@portail-familles/server/monitoring/CurrentRequest",
  { defaultValue: () => undefined }
)

/** Notes by which route a request is answered. Only what is nearest to the router sees it. */
export const routeNotes = HttpRouter.middleware(
  (httpEffect) =>
    Effect.withFiber((fiber) =>
      Effect.onExitPrimitive(httpEffect, () => {
        const notes = Context.get(fiber.context, CurrentRequest)
        if (notes !== undefined)
          notes.route = Context.getOrUndefined(fiber.context, HttpRouter.RouteContext)?.route.path
        return undefined
      })
    ),
  { global: true }
)
