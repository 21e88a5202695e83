import { type Activity, ruleSentences, unitsOf } from "@portail-familles/core/activities/model"
import type { Language } from "@portail-familles/core/platform/text"
import type { PlanningCell as CoreCell, Planning as CorePlanning } from "@portail-familles/core/reservations"
import { refusalSentence } from "@portail-familles/core/reservations/model"
import type { Planning, PlanningCell } from "../contract/planning.ts"
import { wireRequest } from "./wireRequest.ts"
import { wireWait } from "./wireWait.ts"

/** A family's planning as it travels: instants as ISO texts, reasons and rules as sentences in the family's language. */
export const wirePlanning = (planning: CorePlanning, language: Language): typeof Planning.Type => ({
  ...planning,
  activities: planning.activities.map((activity) => wireActivity(activity, language)),
  cells: planning.cells.map((cell) => wireCell(cell, language)),
  waits: planning.waits.map(wireWait),
  requests: planning.requests.map((request) => wireRequest(request, language)),
  openings: planning.openings.map((opening) => ({ ...opening, at: opening.at.toISOString() }))
})

const wireCell = (cell: CoreCell, language: Language): typeof PlanningCell.Type => {
  const { childId, activity, unit, day, state, mayAdd, mayCancel, until, surcharge, feePercent, refusal } = cell
  const { waiting, mayWait, asked, absent, byRequest } = cell
  return {
    childId,
    activity,
    unit,
    day,
    state,
    asked,
    absent,
    byRequest,
    mayAdd,
    mayCancel,
    until: until?.toISOString() ?? null,
    surchargePercent: surcharge !== null && "percent" in surcharge ? surcharge.percent : null,
    surchargeCents: surcharge !== null && "cents" in surcharge ? surcharge.cents : null,
    feePercent,
    reason:
      refusal === null
        ? null
        : {
            code: refusal.code,
            limit: refusal.limit?.toISOString() ?? null,
            sentence: refusalSentence(refusal, language)
          },
    waiting: waiting && { ...waiting, offeredUntil: waiting.offeredUntil?.toISOString() ?? null },
    mayWait
  }
}

const wireActivity = (activity: Activity, language: Language): (typeof Planning.Type)["activities"][number] => ({
  code: activity.code,
  name: activity.name,
  description: activity.description,
  units: unitsOf(activity).map(({ code, name, takes, needs, together, price }) => {
    const parts = activity.parts.filter((part) => takes.includes(part.code))
    return {
      code,
      name,
      startsAt: parts.map(({ startsAt }) => startsAt).sort()[0] ?? "",
      endsAt:
        parts
          .map(({ endsAt }) => endsAt)
          .sort()
          .at(-1) ?? "",
      price,
      needs,
      together
    }
  }),
  waitsFor: activity.waiting.scope,
  rules: ruleSentences(activity, language)
})
