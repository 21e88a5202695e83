import { Effect } from "effect"
import { Verifications } from "../children/Verifications.ts"
import type { RequirementSource } from "./Requirements.ts"

/** The yearly check of the dossier: of the household for all its children, of each child for itself. */
export const dossierRequirement = Effect.map(
  Verifications,
  (verifications): RequirementSource => ({
    requiredBy: ({ requires }) => requires.dossier,
    unmet: Effect.fnUntraced(function* (access, wanted) {
      const { steps } = yield* verifications.read(access)
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
    })
  })
)
