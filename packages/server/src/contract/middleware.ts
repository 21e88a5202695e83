import type { Town } from "@portail-familles/core/towns/model"
import { Context } from "effect"
import { HttpApiMiddleware } from "effect/http-api"
import { RequestInvalid, TownUnknown } from "./problems.ts"

/** The town that a request is for. */
export class CurrentTown extends Context.Service<CurrentTown, Town>()(
  "@portail-familles/server/contract/CurrentTown"
) {}

/** Finds the town by host name, else the only town. */
export class CurrentTownMiddleware extends HttpApiMiddleware.Service<
  CurrentTownMiddleware,
  { provides: CurrentTown }
>()("@portail-familles/server/contract/CurrentTownMiddleware", { error: TownUnknown }) {}

/** Turns a request that does not decode into a problem that names every field. */
export class RequestProblems extends HttpApiMiddleware.Service<RequestProblems>()(
  "@portail-familles/server/contract/RequestProblems",
  { error: RequestInvalid }
) {}
