import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { actorOfFamily, type FamilyAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { lockHousehold } from "../households/lockHousehold.ts"
import { Outbox } from "../mail/Outbox.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import { todayInParis } from "../platform/time/today.ts"
import { Activities } from "./Activities.ts"
import type { Activity, ActivityPeriod } from "./Activity.ts"
import { ActivityAction } from "./auditActions.ts"
import { publishedSeeds } from "./drawSeeds.ts"
import { EnrolmentHindered, EnrolmentNotFound, type EnrolmentState } from "./Enrolment.ts"
import { firstDayOf, placeAndGroupOf, unplaced } from "./eligibility.ts"
import {
  type ActivityOffer,
  bookingOpensAt,
  distinct,
  enrolmentsOf,
  type FamilyEnrolment,
  hindrancesFor,
  type Moment,
  offersOf,
  standingOf
} from "./familyEnrolments.ts"
import { mailEnrolments } from "./mailEnrolments.ts"
import { Requirements } from "./Requirements.ts"
import { type EnrollingHome, readHome } from "./readHome.ts"

/** What a home asks for a child; `place` is empty where there is one, or the rules give it. */
export interface EnrolmentWish {
  readonly childId: string
  readonly activity: string
  readonly period: string
  readonly place: string
}

/** Which child of which home may use which activity, and when: asked for by the family, accepted by the town's rules or its staff. */
export class Enrolments extends Context.Service<
  Enrolments,
  {
    /** What the town offers, and what stands in the way of each child. */
    offered(access: FamilyAccess): Effect.Effect<ReadonlyArray<ActivityOffer>>
    /** What the home has asked for, and what comes next. */
    mine(access: FamilyAccess): Effect.Effect<ReadonlyArray<FamilyEnrolment>>
    /**
     * Asks for a child, accepted at once where the rules decide. Asked for twice, by whomever of the home, it is the same enrolment; the
     * child's other home has its own, and neither sees the other's.
     */
    ask(
      access: FamilyAccess,
      wish: EnrolmentWish
    ): Effect.Effect<FamilyEnrolment, EnrolmentNotFound | EnrolmentHindered>
    /** Takes a request back that is not decided; twice is once. */
    withdraw(access: FamilyAccess, id: string): Effect.Effect<FamilyEnrolment, EnrolmentNotFound | EnrolmentHindered>
  }
>()("@portail-familles/core/activities/Enrolments") {
  static readonly layer = Layer.effect(
    Enrolments,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const audit = yield* auditOf(ActivityAction)
      const outbox = yield* Outbox
      const activities = yield* Activities
      const requirements = yield* Requirements
      const lock = yield* lockHousehold
      const homeOf = yield* readHome
      const published = yield* publishedSeeds
      const mail = yield* Effect.provideService(mailEnrolments, Outbox, outbox)
      const moment = Effect.all({ today: todayInParis, now })

      const read = (access: FamilyAccess) =>
        Effect.all([activities.list(access.townId), homeOf(access)], { concurrency: 2 })

      const offered = Effect.fn("Enrolments.offered")(function* (access: FamilyAccess) {
        const [catalogue, home] = yield* read(access)
        const drawn = catalogue.some(({ periods }) => periods.some(({ mode }) => mode === "requests"))
        return offersOf(catalogue, home, yield* moment, drawn ? yield* published(access.townId) : [])
      }, orDieSql)

      const mine = Effect.fn("Enrolments.mine")(function* (access: FamilyAccess) {
        const [catalogue, home] = yield* read(access)
        const at = yield* moment
        const accepted = home.enrolments.filter(({ state, endsOn }) => state === "accepted" && endsOn >= at.today)
        const wanted = catalogue.map((activity) => ({
          activity,
          childIds: accepted.filter((each) => each.activity === activity.code).map(({ childId }) => childId)
        }))
        return enrolmentsOf(catalogue, home, yield* requirements.unmet(access, wanted), at)
      }, orDieSql)

      const one = Effect.fnUntraced(function* (access: FamilyAccess, id: string) {
        const found = (yield* mine(access)).find((each) => each.id === id)
        return found ?? (yield* new EnrolmentNotFound())
      })

      const record = (
        access: FamilyAccess,
        action: ActivityAction,
        childId: string,
        activity: string,
        startsOn: string
      ) =>
        audit.record(
          { townId: access.townId, actor: actorOfFamily(access.accountId) },
          { action, subjectType: "child", subjectId: childId, after: { activity, startsOn } }
        )

      const chosenPeriod = Effect.fnUntraced(function* (access: FamilyAccess, wish: EnrolmentWish) {
        const activity = (yield* activities.list(access.townId)).find(({ code }) => code === wish.activity)
        if (activity === undefined) return yield* new EnrolmentNotFound()
        if (activity.periods.length === 0) return yield* new EnrolmentHindered({ hindrances: [{ code: "no-periods" }] })
        const period = activity.periods.find(({ code }) => code === wish.period)
        return period === undefined ? yield* new EnrolmentNotFound() : { activity, period }
      })

      /** Where the child goes, once nothing is in the way. */
      const checked = Effect.fnUntraced(function* (
        { activity, period }: { readonly activity: Activity; readonly period: ActivityPeriod },
        home: EnrollingHome,
        wish: EnrolmentWish,
        at: Moment
      ) {
        const child = home.children.find(({ id }) => id === wish.childId)
        if (child === undefined) return yield* new EnrolmentNotFound()
        const day = firstDayOf(period, at.today)
        const given = placeAndGroupOf(activity, child, { place: "", group: "" }, day)
        // what the rules give is not the family's to change
        const where =
          given.place === "" ? placeAndGroupOf(activity, child, { ...given, place: wish.place }, day) : given
        const hindrances = distinct([
          ...hindrancesFor(activity, period, child, home, at),
          ...unplaced(activity, child, where)
        ])
        if (hindrances.length > 0) return yield* new EnrolmentHindered({ hindrances })
        return { child, ...where }
      })

      const standingId = Effect.fnUntraced(function* (
        access: FamilyAccess,
        childId: string,
        activity: string,
        startsOn: string
      ) {
        const [row] = yield* sql<{ id: string }>`select id from enrolments where town_id = ${access.townId}
          and household_id = ${access.householdId} and child_id = ${childId} and activity = ${activity} and starts_on = ${startsOn}
          and state in ('requested', 'accepted')`
        return row?.id ?? (yield* new EnrolmentNotFound())
      })

      const askOnce = Effect.fnUntraced(function* (access: FamilyAccess, wish: EnrolmentWish) {
        const { activity, period } = yield* chosenPeriod(access, wish)
        yield* lock(access)
        const home = yield* homeOf(access)
        const standing = standingOf(home.enrolments, activity, period, wish.childId)
        if (standing?.state === "requested" || standing?.state === "accepted") return standing.id
        const at = yield* moment
        const { child, place, group } = yield* checked({ activity, period }, home, wish, at)
        const id = yield* ids.next
        const byRules = activity.enrolment.decidedBy === "rules"
        const state: EnrolmentState = byRules ? "accepted" : "requested"
        const kept =
          yield* sql`insert into enrolments (town_id, id, household_id, child_id, activity, period, place, group_code,
            starts_on, ends_on, recorded_at, state, requested_by, decided_at, decided_by)
          values (${access.townId}, ${id}, ${access.householdId}, ${child.id}, ${activity.code}, ${period.code}, ${place}, ${group},
            ${period.from}, ${period.to}, ${at.now}, ${state}, ${access.accountId}, ${byRules ? at.now : null},
            ${byRules ? "rules" : ""})
          on conflict (town_id, household_id, child_id, activity, starts_on) where state in ('requested', 'accepted')
            do nothing returning id`
        // an import of the town's came first: what it says stands
        if (kept.length === 0) return yield* standingId(access, child.id, activity.code, period.from)
        yield* record(access, "enrolment.request", child.id, activity.code, period.from)
        const enrolment = {
          child: child.givenName,
          activity: activity.name,
          period: period.name,
          place: activity.places.find(({ code }) => code === place)?.name ?? "",
          startsOn: period.from,
          endsOn: period.to
        }
        const opensAt = bookingOpensAt(period, home, [child])
        const what = byRules
          ? {
              template: "enrolmentsAccepted" as const,
              enrolment,
              opensAt: opensAt !== null && opensAt > at.now ? opensAt : null
            }
          : { template: "enrolmentRequested" as const, enrolment }
        yield* mail(access.town, [{ requestedBy: access.accountId, what }])
        return id
      }, sql.withTransaction)

      const ask = Effect.fn("Enrolments.ask")(function* (access: FamilyAccess, wish: EnrolmentWish) {
        return yield* one(access, yield* askOnce(access, wish))
      }, orDieSql)

      const takeBack = Effect.fnUntraced(function* (access: FamilyAccess, id: string) {
        const [row] = yield* sql<Undecided>`select child_id, activity, starts_on, state from enrolments
          where town_id = ${access.townId} and household_id = ${access.householdId} and id = ${id} for no key update`
        if (row === undefined) return yield* new EnrolmentNotFound()
        if (row.state === "withdrawn") return
        if (row.state !== "requested") return yield* new EnrolmentHindered({ hindrances: [{ code: "decided" }] })
        yield* sql`update enrolments set state = 'withdrawn', decided_at = ${yield* now}, decided_by = ${actorOfFamily(access.accountId)}
          where town_id = ${access.townId} and id = ${id}`
        yield* record(access, "enrolment.withdraw", row.childId, row.activity, row.startsOn)
      }, sql.withTransaction)

      const withdraw = Effect.fn("Enrolments.withdraw")(function* (access: FamilyAccess, id: string) {
        yield* takeBack(access, id)
        return yield* one(access, id)
      }, orDieSql)

      return Enrolments.of({ offered, mine, ask, withdraw })
    })
  )
}

interface Undecided {
  readonly childId: string
  readonly activity: string
  readonly startsOn: string
  readonly state: EnrolmentState
}
