import type { Town } from "@portail-familles/core/towns/model"
import { Context } from "effect"
import { HttpApiMiddleware } from "effect/http-api"
import { MediaTypeUnsupported } from "./fileProblems.ts"
import {
  GuardHeaderMissing,
  OriginRefused,
  RequestInvalid,
  RequestUnreadable,
  TownUnknown,
  WaitingRoomOpen
} from "./problems.ts"

/** The town that a request is for. */
export class CurrentTown extends Context.Service<CurrentTown, Town>()(
  "@portail-familles/server/contract/CurrentTown"
) {}

/** Finds the town by host name, else the only town. */
export class CurrentTownMiddleware extends HttpApiMiddleware.Service<
  CurrentTownMiddleware,
  { provides: CurrentTown }
>()("@portail-familles/server/contract/CurrentTownMiddleware", { error: TownUnknown }) {}

/** A header that no form or simple request can carry: a browser asks the server first, which knows the allowed origins. */
export const guardHeader = "x-portail"

/** Whatever changes something must come from a page on the town's list and carry the guard header. */
export class ChangeGuard extends HttpApiMiddleware.Service<ChangeGuard>()(
  "@portail-familles/server/contract/ChangeGuard",
  { error: [OriginRefused, GuardHeaderMissing] }
) {}

/** Turns a request that does not decode into a problem that names every field. */
export class RequestProblems extends HttpApiMiddleware.Service<RequestProblems>()(
  "@portail-familles/server/contract/RequestProblems",
  { error: [RequestInvalid, RequestUnreadable, MediaTypeUnsupported] }
) {}

/** While more families come than the portal takes at once, lets them in by their order of arrival. */
export class WaitingRoomGuard extends HttpApiMiddleware.Service<WaitingRoomGuard>()(
  "@portail-familles/server/contract/WaitingRoomGuard",
  { error: WaitingRoomOpen }
) {}
