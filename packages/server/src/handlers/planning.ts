import { Estimates, type MonthEstimate } from "@portail-familles/core/invoices"
import { PublicUrl, portalUrlOf } from "@portail-familles/core/mail/model"
import { PlanningFeeds, type PlanningPeriodRefused, Plannings } from "@portail-familles/core/reservations"
import { historySentence } from "@portail-familles/core/reservations/model"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../contract/Api.ts"
import { CurrentSession } from "../contract/authorization.ts"
import { PeriodRefused } from "../contract/planningProblems.ts"
import { gzippedJson } from "./gzippedJson.ts"
import { absences } from "./planningAbsences.ts"
import { changePlanning } from "./planningChanges.ts"
import { waiting } from "./waits.ts"
import { wirePlanning } from "./wirePlanning.ts"

const periodProblem = {
  PlanningPeriodRefused: ({ mostDays }: PlanningPeriodRefused) => Effect.fail(new PeriodRefused({ mostDays }))
}

export const planningHandlers = HttpApiBuilder.group(
  Api,
  "planning",
  Effect.fn(function* (handlers) {
    const plannings = yield* Plannings
    const feeds = yield* PlanningFeeds
    const estimates = yield* Estimates
    const publicUrl = yield* PublicUrl
    const change = yield* changePlanning
    const { declare, list, addProof, readProof, takeBackProof } = yield* absences
    const { wait, acceptOffer, endWait } = yield* waiting
    return handlers.handleAll({
      read: Effect.fnUntraced(function* ({ query }) {
        const { access, language } = yield* CurrentSession
        const planning = yield* plannings.read(access, query, language).pipe(Effect.catchTags(periodProblem))
        return yield* gzippedJson(wirePlanning(planning, language))
      }),
      history: Effect.fnUntraced(function* () {
        const { access, language } = yield* CurrentSession
        return (yield* plannings.history(access)).map((entry) => {
          const { at, by, childId, activityName, unitName, day, action, outcome } = entry
          const sentence = historySentence(entry, language)
          return { at: at.toISOString(), by, childId, activityName, unitName, day, action, outcome, sentence }
        })
      }),
      estimate: Effect.fnUntraced(function* ({ query: { month } }) {
        const { access } = yield* CurrentSession
        const estimate = yield* estimates.month(access, month)
        return estimate === null ? null : { month, ...estimate, lines: estimate.lines.map(wireLine) }
      }),
      change: Effect.fnUntraced(function* ({ payload }) {
        return yield* change(yield* CurrentSession, payload)
      }),
      wait: Effect.fnUntraced(function* ({ payload }) {
        return yield* wait(yield* CurrentSession, payload)
      }),
      acceptOffer: Effect.fnUntraced(function* ({ params }) {
        return yield* acceptOffer(yield* CurrentSession, params.id)
      }),
      endWait: Effect.fnUntraced(function* ({ params }) {
        yield* endWait(yield* CurrentSession, params.id)
      }),
      declareAbsence: Effect.fnUntraced(function* ({ payload }) {
        return yield* declare(yield* CurrentSession, payload)
      }),
      absences: Effect.fnUntraced(function* () {
        return yield* list(yield* CurrentSession)
      }),
      addProof: Effect.fnUntraced(function* ({ params, payload }) {
        return yield* addProof(yield* CurrentSession, params, payload)
      }),
      proof: Effect.fnUntraced(function* ({ params }) {
        return yield* readProof(yield* CurrentSession, params)
      }),
      takeBackProof: Effect.fnUntraced(function* ({ params }) {
        yield* takeBackProof(yield* CurrentSession, params)
      }),
      feed: Effect.fnUntraced(function* () {
        const { access } = yield* CurrentSession
        return { createdAt: (yield* feeds.state(access))?.toISOString() ?? null }
      }),
      openFeed: Effect.fnUntraced(function* () {
        const { access } = yield* CurrentSession
        const { secret, createdAt } = yield* feeds.open(access)
        const portal = portalUrlOf(access.town.settings, publicUrl)
        return { url: `${portal}/api/v1/planning.ics?secret=${secret}`, createdAt: createdAt.toISOString() }
      }),
      closeFeed: Effect.fnUntraced(function* () {
        const { access } = yield* CurrentSession
        yield* feeds.close(access)
      })
    })
  })
)

const wireLine = (line: MonthEstimate["lines"][number]) => {
  const { childId, activity, description, quantity, unit, unitPriceCents, amountCents, tariff } = line
  return { childId, activity, description, quantity, unit, unitPriceCents, amountCents, tariff }
}
