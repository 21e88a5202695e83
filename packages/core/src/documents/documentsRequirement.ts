import { Effect } from "effect"
import type { RequirementSource } from "../activities/Requirements.ts"
import { schoolYearOf } from "../households/sections/policy.ts"
import { todayInParis } from "../platform/time/today.ts"
import { DocumentKinds } from "./DocumentKinds.ts"
import { readHouseholdFacts } from "./readHouseholdFacts.ts"
import { type DocumentRequest, requestsOf } from "./requests.ts"
import { isOpen } from "./states.ts"
import { schoolYearDays } from "./validity.ts"

/** The documents that a town requires for an activity: of a child for itself, of the household and its adults for all children. */
export const documentsRequirement = Effect.gen(function* () {
  const kinds = yield* DocumentKinds
  const householdFacts = yield* readHouseholdFacts
  return {
    requiredBy: ({ requires }) => requires.documents,
    unmet: Effect.fnUntraced(function* (access, wanted) {
      const demanded = (yield* kinds.list(access.townId)).map(({ kind }) => kind)
      const [facts] =
        demanded.length === 0
          ? []
          : yield* householdFacts(access.townId, [access.householdId], { drafts: false }).pipe(Effect.orDie)
      if (facts === undefined) return []
      const year = schoolYearDays(yield* schoolYearOf(access.town))
      const missing = requestsOf(demanded, facts, year, yield* todayInParis).filter(isMissing)
      return wanted.flatMap(({ activity: { code }, childIds }) =>
        missing
          .filter(({ activities }) => activities.includes(code))
          .map((request) => ({
            activity: code,
            childId: request.subject.about === "child" ? request.subject.id : null,
            startsOn: request.startsOn,
            code: "documents-missing" as const
          }))
          .filter(({ childId }) => childId === null || childIds.includes(childId))
      )
    })
  } satisfies RequirementSource
})

const isMissing = ({ kind, state }: DocumentRequest) => kind.required !== "no" && isOpen(state)
