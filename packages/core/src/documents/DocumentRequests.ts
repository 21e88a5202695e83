import { Context, Effect, Layer, Option, Stream } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { schoolYearOf } from "../households/sections/policy.ts"
import { todayInParis } from "../platform/time/today.ts"
import { DocumentKinds } from "./DocumentKinds.ts"
import { readHouseholdFacts } from "./readHouseholdFacts.ts"
import { type DocumentRequest, requestsOf } from "./requests.ts"
import { isOpen } from "./states.ts"
import { schoolYearDays } from "./validity.ts"

/** Which requests: what staff look for, an activity, a day on which the enrolment runs, a kind, households by id. */
export interface RequestFilter {
  readonly what: "all" | "missing" | "to-review" | "ending"
  readonly activity?: string
  readonly on?: string
  readonly kind?: string
  readonly households?: ReadonlyArray<string>
}

/** A request with the household that it is made to. */
export interface TownRequest extends DocumentRequest {
  readonly householdId: string
  readonly household: string
  readonly householdRef: string
}

/** What a whole town's families are asked for, for its staff. */
export class DocumentRequests extends Context.Service<
  DocumentRequests,
  {
    /** By household, in the order of their names, read in batches: memory does not grow with the town. */
    stream(staff: StaffAccess, filter: RequestFilter): Stream.Stream<TownRequest>
  }
>()("@portail-familles/core/documents/DocumentRequests") {
  static readonly layer = Layer.effect(
    DocumentRequests,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const kinds = yield* DocumentKinds
      const householdFacts = yield* readHouseholdFacts

      const batchAfter = (townId: string, after: Household, among: RequestFilter["households"]) =>
        sql<Household>`select id, name from household_cards where town_id = ${townId}
          and (name collate portail_french, id) > (${after.name}, ${after.id}::uuid)
          and (${among === undefined} or id in (
            select value::uuid from jsonb_array_elements_text(${JSON.stringify(among ?? [])}::jsonb)))
          order by name collate portail_french, id limit ${batchSize}`

      const stream = (staff: StaffAccess, filter: RequestFilter): Stream.Stream<TownRequest> =>
        Stream.unwrap(
          Effect.gen(function* () {
            const demanded = (yield* kinds.list(staff.townId))
              .map(({ kind }) => kind)
              .filter(({ code }) => filter.kind === undefined || code === filter.kind)
            const today = yield* todayInParis
            const year = schoolYearDays(yield* schoolYearOf(staff.town))
            if (demanded.length === 0) return Stream.empty
            return Stream.paginate(nobody, (after: Household) =>
              Effect.gen(function* () {
                const batch = yield* batchAfter(staff.townId, after, filter.households)
                const ids = batch.map(({ id }) => id)
                const facts = ids.length === 0 ? [] : yield* householdFacts(staff.townId, ids, { drafts: false })
                const requests = facts.flatMap(({ householdId, name, externalRef, ...has }) =>
                  requestsOf(demanded, has, year, today)
                    .filter((request) => fits(request, filter))
                    .map((request) => ({ ...request, householdId, household: name, householdRef: externalRef }))
                )
                const last = batch.length < batchSize ? undefined : batch.at(-1)
                return [requests, Option.fromUndefinedOr(last)] as const
              }).pipe(Effect.orDie)
            )
          })
        )

      return DocumentRequests.of({ stream })
    })
  )
}

const batchSize = 200

/** A household by what lists are sorted by. */
interface Household {
  readonly name: string
  readonly id: string
}

const nobody: Household = { name: "", id: "00000000-0000-0000-0000-000000000000" }

const fits = ({ state, startsOn, endsOn, activities }: DocumentRequest, { what, activity, on }: RequestFilter) => {
  if (activity !== undefined && !activities.includes(activity)) return false
  if (on !== undefined && (on < startsOn || on > endsOn)) return false
  switch (what) {
    case "all":
      return true
    case "missing":
      return isOpen(state)
    case "to-review":
      return state === "sent"
    case "ending":
      return state === "ends-soon" || state === "expired"
  }
}
