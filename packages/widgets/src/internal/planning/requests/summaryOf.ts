import type { PlanningHost } from "../PlanningHost.ts"
import type { PlanningRequest } from "../types.ts"
import { instantName } from "../when.ts"
import { outcomeOf, titleOf } from "./outcome.ts"
import { requestWords } from "./requestWords.ts"

/** What a request is about, and where it stands, in a sentence. */
export function summaryOf(host: PlanningHost, request: PlanningRequest): string {
  const words = requestWords(host)
  const { places, until } = request
  const given = places.filter(({ state }) => state === "given").length
  const outcome = outcomeOf(request, Date.now())
  const when = until === null ? "" : instantName(host.format, until)
  const said = {
    open: () => words.summaries.open(places.length, when),
    closed: () => words.summaries.closed(places.length),
    given: () => words.summaries.given(given),
    partly: () => words.summaries.partly(given, places.length),
    refused: () => words.summaries.refused
  }
  return words.about(titleOf(request), said[outcome]())
}
