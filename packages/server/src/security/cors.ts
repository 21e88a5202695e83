import { Effect } from "effect"
import { HttpMiddleware, HttpRouter } from "effect/http"
import { guardHeader } from "../contract/middleware.ts"
import { referenceHeader } from "../monitoring/reference.ts"
import { TownDirectory } from "../towns/TownDirectory.ts"
import { ticketHeader } from "../waitingRoom/carried.ts"
import { expiryHeader } from "./Authorization.ts"

/** Lets the pages on a town's list read answers, cookies included. */
export const cors = HttpRouter.middleware(
  Effect.map(TownDirectory, (directory) =>
    HttpMiddleware.cors({
      // called without an origin too, although its type says otherwise
      allowedOrigins: (origin: string | undefined) => directory.acceptedSomewhere(origin),
      allowedMethods: ["GET", "POST", "PUT", "PATCH", "DELETE"],
      allowedHeaders: ["content-type", guardHeader, ticketHeader, "authorization"],
      // the date: a page reckons when the session ends by the portal's clock
      exposedHeaders: ["content-disposition", "date", expiryHeader, referenceHeader, ticketHeader],
      credentials: true,
      maxAge: 600
    })
  ),
  { global: true }
)
