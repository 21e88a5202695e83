import type { Language } from "@portail-familles/core/platform/text"
import type { FamilyRequest } from "@portail-familles/core/reservations"
import { refusalSentence } from "@portail-familles/core/reservations/model"
import type { PlanningRequest } from "../contract/planningRequests.ts"

/** A request for places as it travels: instants as ISO texts, why a place was not given as a sentence. */
export const wireRequest = (
  { mode, askedAt, until, places, draw, ...request }: FamilyRequest,
  language: Language
): typeof PlanningRequest.Type => ({
  ...request,
  decidedBy: mode === "requests" ? "draw" : "town",
  askedAt: askedAt.toISOString(),
  until: until?.toISOString() ?? null,
  places: places.map((place) => ({
    ...place,
    sentence: place.code === null ? "" : refusalSentence({ code: place.code, limit: null }, language)
  })),
  draw: draw && { ...draw, heldAt: draw.heldAt.toISOString() }
})
