import { Context, Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import type { Activity } from "./Activity.ts"
import type { RequirementCode } from "./RequirementCode.ts"

/** An activity that children of a home want to use. */
export interface WantedActivity {
  readonly activity: Activity
  readonly childIds: ReadonlyArray<string>
}

/**
 * What is not in order for an activity; `childId` is null where it holds for all children of the home, `startsOn` where it holds for all
 * enrolments and not only for the one that begins on that ISO day.
 */
export interface UnmetRequirement {
  readonly activity: string
  readonly childId: string | null
  readonly startsOn: string | null
  readonly code: RequirementCode
}

/** What an area knows of requirements: what of its own is not in order. Asked only where an activity requires it. */
export interface RequirementSource {
  readonly requiredBy: (activity: Activity) => boolean
  /** What it must know of a home, as a JSON value of the one query that asks for all sources. */
  readonly facts: (access: FamilyAccess) => Effect.Effect<Fragment>
  readonly unmet: (
    access: FamilyAccess,
    wanted: ReadonlyArray<WantedActivity>,
    facts: unknown
  ) => Effect.Effect<ReadonlyArray<UnmetRequirement>>
}

/** What must be in order before a home books: the areas that know say so, all in one query. */
export class Requirements extends Context.Service<
  Requirements,
  {
    /** What is missing, for all activities and children at once; no query where nothing is required. */
    unmet(access: FamilyAccess, wanted: ReadonlyArray<WantedActivity>): Effect.Effect<ReadonlyArray<UnmetRequirement>>
  }
>()("@portail-familles/core/activities/Requirements") {
  /** The service over what the areas contribute. */
  static readonly over = (sources: ReadonlyArray<RequirementSource>) =>
    Effect.map(SqlClient.SqlClient, (sql) =>
      Requirements.of({
        unmet: Effect.fn("Requirements.unmet")(function* (access, wanted) {
          const asked = sources.flatMap((source) => {
            const concerned = wanted.filter(
              ({ activity, childIds }) => childIds.length > 0 && source.requiredBy(activity)
            )
            return concerned.length === 0 ? [] : [{ source, concerned }]
          })
          if (asked.length === 0) return []
          const values = yield* Effect.forEach(asked, ({ source }) => source.facts(access))
          const [row] = yield* sql<{
            facts: ReadonlyArray<unknown>
          }>`select jsonb_build_array(${sql.csv(values)}) as facts`
          const unmet = yield* Effect.forEach(asked, ({ source, concerned }, place) =>
            source.unmet(access, concerned, row?.facts[place])
          )
          return unmet.flat()
        }, Effect.orDie)
      })
    )
}

/** What is missing for a child's enrolment in an activity that begins on an ISO day. */
export const unmetFor = (
  unmet: ReadonlyArray<UnmetRequirement>,
  enrolment: { readonly activity: string; readonly childId: string; readonly startsOn: string }
): ReadonlySet<RequirementCode> =>
  new Set(
    unmet
      .filter(
        ({ activity, childId, startsOn }) =>
          activity === enrolment.activity &&
          (childId === null || childId === enrolment.childId) &&
          (startsOn === null || startsOn === enrolment.startsOn)
      )
      .map(({ code }) => code)
  )
