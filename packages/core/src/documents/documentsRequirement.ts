import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { RequirementSource } from "../activities/Requirements.ts"
import { schoolYearOf } from "../households/sections/policy.ts"
import { todayInParis } from "../platform/time/today.ts"
import { DocumentKind } from "./documentKind.ts"
import { householdFactRows, householdFactsOf } from "./readHouseholdFacts.ts"
import { type DocumentRequest, requestsOf } from "./requests.ts"
import { isOpen } from "./states.ts"
import { schoolYearDays } from "./validity.ts"

/** The documents that a town requires for an activity: of a child for itself, of the household and its adults for all children. */
export const documentsRequirement = Effect.map(
  SqlClient.SqlClient,
  (sql): RequirementSource => ({
    requiredBy: ({ requires }) => requires.documents,
    facts: ({ townId, householdId }) =>
      Effect.succeed(sql`jsonb_build_object(
        'kinds', (select coalesce(jsonb_agg(settings - 'parts' order by position), '[]'::jsonb) from document_kinds
          where town_id = ${townId} and retired_at is null),
        'households', (select coalesce(jsonb_agg(to_jsonb(f)), '[]'::jsonb)
          from (${householdFactRows(sql, townId, [householdId], { drafts: false })}) f))`),
    unmet: Effect.fnUntraced(function* (access, wanted, found) {
      const { kinds, households } = yield* decodeFound(found)
      const [facts] = yield* householdFactsOf(households)
      if (facts === undefined) return []
      const year = schoolYearDays(yield* schoolYearOf(access.town))
      const missing = requestsOf(kinds, facts, year, yield* todayInParis).filter(isMissing)
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
    }, Effect.orDie)
  })
)

const decodeFound = Schema.decodeUnknownEffect(
  Schema.Struct({ kinds: Schema.Array(DocumentKind), households: Schema.Unknown })
)

const isMissing = ({ kind, state }: DocumentRequest) => kind.required !== "no" && isOpen(state)
