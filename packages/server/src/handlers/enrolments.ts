import { type ActivityOffer, Enrolments, type FamilyEnrolment } from "@portail-familles/core/activities"
import {
  type EnrolmentHindered,
  hindranceSentence,
  nextStepSentence,
  ruleSentences
} from "@portail-familles/core/activities/model"
import type { Language } from "@portail-familles/core/platform/text"
import type { Town } from "@portail-familles/core/towns"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../contract/Api.ts"
import { CurrentSession } from "../contract/authorization.ts"
import type { Enrolment, OfferedActivity } from "../contract/enrolments.ts"
import { EnrolmentRefused, EnrolmentUnknown } from "../contract/planningProblems.ts"

const refusals = (language: Language) => ({
  EnrolmentNotFound: () => Effect.fail(new EnrolmentUnknown()),
  EnrolmentHindered: ({ hindrances }: EnrolmentHindered) =>
    Effect.fail(new EnrolmentRefused({ reasons: hindrances.map((each) => reasonOf(each, language)) }))
})

const reasonOf = (hindrance: EnrolmentHindered["hindrances"][number], language: Language) => ({
  code: hindrance.code,
  sentence: hindranceSentence(hindrance, language)
})

const wire = ({ next, ...enrolment }: FamilyEnrolment, language: Language): typeof Enrolment.Type => ({
  ...enrolment,
  next: { code: next.code, at: next.at?.toISOString() ?? null, sentence: nextStepSentence(next, language) }
})

const wireOffer = (
  { settings }: Town,
  { activity, periods }: ActivityOffer,
  language: Language
): typeof OfferedActivity.Type => ({
  code: activity.code,
  name: activity.name,
  description: activity.description,
  serviceName: settings.services.find(({ code }) => code === activity.service)?.name ?? "",
  places: activity.places.map(({ code, name, address }) => ({ code, name, address })),
  rules: activity.parts.length === 0 ? [] : ruleSentences(activity, language),
  periods: periods.map(({ period, bookingOpensAt, children, ...offered }) => ({
    code: period.code,
    name: period.name,
    from: period.from,
    to: period.to,
    bookingOpensAt: bookingOpensAt?.toISOString() ?? null,
    requests: wireRequests({ period, bookingOpensAt, children, ...offered }),
    children: children.map(({ child, place, hindrances, enrolmentId }) => ({
      id: child.id,
      givenName: child.givenName,
      place,
      hindrances: hindrances.map((each) => reasonOf(each, language)),
      enrolmentId
    }))
  }))
})

type OfferedPeriod = ActivityOffer["periods"][number]

const wireRequests = ({ period: { mode }, draw, requestsUntil }: OfferedPeriod) =>
  mode === "first-come"
    ? null
    : {
        decidedBy: mode === "requests" ? ("draw" as const) : mode,
        until: requestsUntil?.toISOString() ?? null,
        seedHash: draw?.seedHash ?? "",
        seed: draw?.seed ?? null
      }

export const enrolmentsHandlers = HttpApiBuilder.group(
  Api,
  "enrolments",
  Effect.fn(function* (handlers) {
    const enrolments = yield* Enrolments

    return handlers.handleAll({
      offered: Effect.fnUntraced(function* () {
        const { access, language } = yield* CurrentSession
        return (yield* enrolments.offered(access)).map((offer) => wireOffer(access.town, offer, language))
      }),
      list: Effect.fnUntraced(function* () {
        const { access, language } = yield* CurrentSession
        return (yield* enrolments.mine(access)).map((each) => wire(each, language))
      }),
      ask: Effect.fnUntraced(function* ({ payload }) {
        const { access, language } = yield* CurrentSession
        return wire(yield* enrolments.ask(access, payload).pipe(Effect.catchTags(refusals(language))), language)
      }),
      withdraw: Effect.fnUntraced(function* ({ params }) {
        const { access, language } = yield* CurrentSession
        return wire(yield* enrolments.withdraw(access, params.id).pipe(Effect.catchTags(refusals(language))), language)
      })
    })
  })
)
