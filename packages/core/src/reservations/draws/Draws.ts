import { randomBytes } from "node:crypto"
import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import { Activities } from "../../activities/Activities.ts"
import type { Activity, ActivityNotFound, ActivityPeriod } from "../../activities/Activity.ts"
import { drawSeeds, hashOfSeed } from "../../activities/drawSeeds.ts"
import { auditOf } from "../../audit/Audit.ts"
import type { KeyringUnusable } from "../../platform/crypto/keyring.ts"
import { lockTown } from "../../platform/locks/locks.ts"
import { againIfClashed, orDieSql } from "../../platform/sql/failures.ts"
import { now } from "../../platform/time/now.ts"
import { todayInParis } from "../../platform/time/today.ts"
import { localInstantInParis } from "../../platform/time/wallClock.ts"
import { ReservationAction } from "../auditActions.ts"
import { allocating } from "./allocating.ts"
import { type Draw, type DrawLine, OtherMode, PeriodNotFound, type RequestParty, RequestsOpen } from "./Draw.ts"
import { drawLetters } from "./drawLetters.ts"
import { drawOrder } from "./drawOrder.ts"
import { drawRows } from "./drawRows.ts"
import { readParties } from "./readParties.ts"
import { restWaiting } from "./restWaiting.ts"

/** A period of an activity, by their codes. */
export interface DrawnPeriod {
  readonly activity: string
  readonly period: string
}

/** How a draw is held or tried. */
export interface DrawOrder extends DrawnPeriod {
  /** Tries it: nothing is kept. */
  readonly dryRun: boolean
  /** Of a try: 64 hexadecimal digits; null: one that is made up. */
  readonly seed: string | null
  /** What is said of the places to whoever asks later. */
  readonly reason: string
}

/** Requests for places that are decided later: who asked, the draw among them, or what staff decide. */
export class Draws extends Context.Service<
  Draws,
  {
    /** The parties that asked, the first first. */
    requests(
      staff: StaffAccess,
      which: DrawnPeriod
    ): Effect.Effect<ReadonlyArray<RequestParty>, ActivityNotFound | PeriodNotFound | OtherMode>
    /**
     * Holds the draw of a period once families may ask no more, all of it in one transaction: whoever calls it again finds what was drawn.
     * A try before has a seed of its own, for nobody may know beforehand what the true one brings; afterwards it has the true one.
     */
    hold(
      staff: StaffAccess,
      order: DrawOrder
    ): Effect.Effect<Draw, ActivityNotFound | PeriodNotFound | OtherMode | RequestsOpen | KeyringUnusable>
    /** Staff give places to parties, in this order, or refuse them; what is not given is refused. */
    decide(
      staff: StaffAccess,
      which: DrawnPeriod & {
        readonly partyIds: ReadonlyArray<string>
        readonly accept: boolean
        readonly reason: string
        readonly dryRun: boolean
      }
    ): Effect.Effect<
      { readonly parties: ReadonlyArray<RequestParty>; readonly mails: number },
      ActivityNotFound | PeriodNotFound | OtherMode
    >
  }
>()("@portail-familles/core/reservations/draws/Draws") {
  static readonly layer = Layer.effect(
    Draws,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const activities = yield* Activities
      const audit = yield* auditOf(ReservationAction)
      const lock = yield* lockTown
      const parties = yield* readParties
      const { hold: holdChildren, give, refuse } = yield* allocating
      const seeds = yield* drawSeeds
      const rows = yield* drawRows
      const letters = yield* drawLetters
      const wait = yield* restWaiting

      const find = Effect.fnUntraced(function* (
        { townId }: StaffAccess,
        which: DrawnPeriod,
        modes: ReadonlyArray<ActivityPeriod["mode"]>
      ) {
        const activity = yield* activities.get(townId, which.activity)
        const period = activity.periods.find(({ code }) => code === which.period)
        if (period === undefined) {
          const known = activity.periods.map(({ code }) => code)
          return yield* new PeriodNotFound({ activity: activity.code, period: which.period, known })
        }
        const { mode } = period
        if (!modes.includes(mode)) return yield* new OtherMode({ activity: activity.code, period: period.code, mode })
        return { activity, period }
      })

      const requests = Effect.fn("Draws.requests")(function* (staff: StaffAccess, which: DrawnPeriod) {
        const { activity, period } = yield* find(staff, which, ["requests", "staff"])
        return yield* parties(staff.town, activity, period)
      }, orDieSql)

      const tried = Effect.fnUntraced(function* (
        staff: StaffAccess,
        { activity, period }: { readonly activity: Activity; readonly period: ActivityPeriod },
        order: DrawOrder
      ) {
        const seed = order.seed ?? randomBytes(32).toString("hex")
        const [at, today] = [yield* now, yield* todayInParis]
        const lines = linesOf(seed, yield* parties(staff.town, activity, period))
        const how = { staff, activity: activity.code, at, today, reason: order.reason, dryRun: true }
        const given = yield* give(how, lines)
        const which = { activity: activity.code, period: period.code }
        return {
          ...which,
          heldAt: null,
          seed,
          seedHash: yield* rows.announced(staff.townId, activity.code, period),
          lines: given.parties,
          mails: 0
        } satisfies Draw
      })

      const holdOnce = Effect.fnUntraced(
        function* (
          staff: StaffAccess,
          { activity, period }: { readonly activity: Activity; readonly period: ActivityPeriod },
          order: DrawOrder
        ) {
          yield* lock(staff.townId, "draws")
          const before = yield* rows.held(staff.townId, activity.code, period)
          if (before !== null) return yield* drawn(staff, activity, period, before)
          const [at, today] = [yield* now, yield* todayInParis]
          yield* holdChildren(yield* parties(staff.town, activity, period))
          const seed = yield* seeds.publish(staff.townId, activity.code, period)
          if (seed === null) return yield* Effect.die(`no seed of ${activity.code} ${period.code}`)
          const lines = linesOf(seed, yield* parties(staff.town, activity, period))
          const how = { staff, activity: activity.code, at, today, reason: order.reason, dryRun: false }
          const { parties: given, offer } = yield* give(how, lines)
          const waits = yield* wait(staff, offer, activity, given, at)
          yield* rows.keep(staff, activity.code, period, at, given)
          const mails = yield* letters(staff.town, { activity, period }, given, order.reason, waits)
          const which = { activity: activity.code, period: period.code }
          yield* audit.record(staff, {
            action: "planning.draw",
            subjectType: "town",
            subjectId: staff.townId,
            after: { ...which, requests: given.length, seed }
          })
          return { ...which, heldAt: at, seed, seedHash: hashOfSeed(seed), lines: given, mails } satisfies Draw
        },
        sql.withTransaction,
        againIfClashed
      )

      /** A draw that was held, as it was. */
      const drawn = Effect.fnUntraced(function* (
        staff: StaffAccess,
        activity: Activity,
        period: ActivityPeriod,
        held: { readonly heldAt: Date; readonly seed: string; readonly seedHash: string }
      ) {
        const ranks = yield* rows.lines(staff.townId, activity.code, period)
        const all = yield* parties(staff.town, activity, period)
        const lines = ranks.flatMap(({ partyId, ...line }) => {
          const party = all.find(({ id }) => id === partyId)
          return party === undefined ? [] : [{ ...party, ...line }]
        })
        return { activity: activity.code, period: period.code, ...held, lines, mails: 0 } satisfies Draw
      })

      const hold = Effect.fn("Draws.hold")(function* (staff: StaffAccess, order: DrawOrder) {
        const found = yield* find(staff, order, ["requests"])
        const held = yield* rows.held(staff.townId, found.activity.code, found.period)
        if (held !== null) return yield* drawn(staff, found.activity, found.period, held)
        if (order.dryRun) return yield* tried(staff, found, order)
        const until = localInstantInParis(found.period.requests?.until ?? found.period.to)
        if ((yield* now) < until) return yield* new RequestsOpen({ until })
        return yield* holdOnce(staff, found, order)
      }, orDieSql)

      const decide = Effect.fn("Draws.decide")(
        function* (staff: StaffAccess, order: Parameters<Draws["Service"]["decide"]>[1]) {
          const { activity, period } = yield* find(staff, order, ["staff"])
          const named = yield* parties(staff.town, activity, period)
          const chosen = order.partyIds.flatMap((id) => named.filter((party) => party.id === id))
          if (!order.dryRun) yield* holdChildren(chosen)
          const [at, today] = [yield* now, yield* todayInParis]
          const how = { staff, activity: activity.code, at, today, reason: order.reason, dryRun: order.dryRun }
          const answered = order.accept ? (yield* give(how, chosen)).parties : yield* refuse(how, chosen)
          if (order.dryRun) return { parties: answered, mails: 0 }
          for (const { children } of answered) {
            for (const { id } of children) {
              yield* audit.record(staff, {
                action: order.accept ? "planning.acceptRequest" : "planning.refuseRequest",
                subjectType: "child",
                subjectId: id,
                after: { activity: activity.code, period: period.code, reason: order.reason }
              })
            }
          }
          return { parties: answered, mails: yield* letters(staff.town, { activity, period }, answered, order.reason) }
        },
        sql.withTransaction,
        againIfClashed,
        orDieSql
      )

      return Draws.of({ requests, hold, decide })
    })
  )
}

const linesOf = (seed: string, parties: ReadonlyArray<RequestParty>): ReadonlyArray<DrawLine> => {
  const waiting = parties.filter(({ places }) => places.some(({ state }) => state === "waiting"))
  return drawOrder(seed, waiting).map(({ party, rank, key }) => ({ ...party, rank, key }))
}
