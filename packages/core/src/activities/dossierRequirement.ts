import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { verificationFacts, verificationOf } from "../children/verificationFacts.ts"
import { schoolYearOf } from "../households/sections/policy.ts"
import type { RequirementSource } from "./Requirements.ts"

/** The yearly check of the dossier: of the household for all its children, of each child for itself. */
export const dossierRequirement = Effect.map(
  SqlClient.SqlClient,
  (sql): RequirementSource => ({
    requiredBy: ({ requires }) => requires.dossier,
    facts: (access) => Effect.map(schoolYearOf(access.town), (year) => verificationFacts(sql, access, year)),
    unmet: Effect.fnUntraced(function* (access, wanted, facts) {
      const { steps } = yield* verificationOf(access, yield* schoolYearOf(access.town), facts)
      const left = new Set(steps.filter(({ done }) => !done).map(({ childId }) => childId))
      return wanted.flatMap(({ activity, childIds }) => {
        const concerned = left.has(null) ? [null] : childIds.filter((id) => left.has(id))
        return concerned.map((childId) => ({
          activity: activity.code,
          childId,
          startsOn: null,
          code: "dossier-incomplete" as const
        }))
      })
    }, Effect.orDie)
  })
)
