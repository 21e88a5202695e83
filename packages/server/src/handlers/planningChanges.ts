import type { OpenSession } from "@portail-familles/core/accounts/model"
import { type BookingBusy, Bookings, type ChangeLine, type ChangeRequest } from "@portail-familles/core/reservations"
import { changeSentence, decidingRule } from "@portail-familles/core/reservations/model"
import { Effect } from "effect"
import { HttpEffect, HttpServerResponse } from "effect/http"
import type { PlanningChangesAnswer } from "../contract/planningChanges.ts"
import { KeyReused, PlanningBusy } from "../contract/planningProblems.ts"

const busy = ({ retryAfterSeconds }: BookingBusy) =>
  Effect.andThen(
    HttpEffect.appendPreResponseHandler((_, response) =>
      Effect.succeed(HttpServerResponse.setHeader(response, "retry-after", String(retryAfterSeconds)))
    ),
    Effect.fail(new PlanningBusy({ retryAfterSeconds }))
  )

/** Books and cancels what a family wishes. */
export const changePlanning = Effect.map(Bookings, (bookings) =>
  Effect.fnUntraced(function* ({ access, language }: OpenSession, request: ChangeRequest) {
    const { kept, lines } = yield* bookings.change(access, request).pipe(
      Effect.catchTags({
        WishKeyReused: () => Effect.fail(new KeyReused()),
        BookingBusy: busy
      })
    )
    const answer: typeof PlanningChangesAnswer.Type = { kept, lines: lines.map((line) => wireLine(line, language)) }
    return HttpServerResponse.jsonUnsafe(answer)
  })
)

const wireLine = (line: ChangeLine, language: OpenSession["language"]) => {
  const { action, childId, activity, unit, day, outcome, code, limit, surcharge, feePercent } = line
  return {
    ...{ action, childId, activity, unit, day, outcome, code, limit, feePercent },
    rule: decidingRule(line, language),
    sentence: changeSentence(line, language),
    surchargePercent: surcharge !== null && "percent" in surcharge ? surcharge.percent : null,
    surchargeCents: surcharge !== null && "cents" in surcharge ? surcharge.cents : null
  }
}
