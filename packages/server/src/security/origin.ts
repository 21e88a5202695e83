import type { Town } from "@portail-familles/core/towns"
import { Effect } from "effect"
import type { HttpServerRequest } from "effect/http"
import { TownDirectory } from "../towns/TownDirectory.ts"

/**
 * The origin of the page behind a request. Browsers leave the header out of a page's reading requests to its own site, so without
 * it the page is the portal's own.
 */
export const originOf = (request: HttpServerRequest.HttpServerRequest, town: Town) =>
  Effect.map(TownDirectory, (directory) => request.headers["origin"] ?? directory.portalOrigin(town))

export const hostOf = (request: HttpServerRequest.HttpServerRequest): string => request.headers["host"] ?? ""
