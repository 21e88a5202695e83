import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import { Activities } from "../../activities/Activities.ts"
import type { Activity } from "../../activities/Activity.ts"
import { type Actor, auditOf } from "../../audit/Audit.ts"
import { PublicUrl, portalUrlOf } from "../../mail/branding.ts"
import { Outbox } from "../../mail/Outbox.ts"
import { Ids } from "../../platform/ids/Ids.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import { now } from "../../platform/time/now.ts"
import { dayInParis } from "../../platform/time/today.ts"
import { TownCalendars } from "../../towns/calendar/TownCalendars.ts"
import type { Town } from "../../towns/Town.ts"
import { Towns } from "../../towns/Towns.ts"
import { ReservationAction } from "../auditActions.ts"
import { reservationLetter } from "../letters/reservationLetter.ts"
import { cutOffOf } from "./cutOffOf.ts"
import { type MealsOfDay, mealTotal, noMeals } from "./Meal.ts"
import { type MealDays, readMealDays } from "./mealDays.ts"
import { readMeals } from "./readMeals.ts"

/** How many meals there are, for those who cook them. */
export class Meals extends Context.Service<
  Meals,
  {
    /** The meals of an ISO day, of one activity or of all that have some. */
    of(staff: StaffAccess, day: string, activity?: string): Effect.Effect<ReadonlyArray<MealsOfDay>>
    /** Tells a caterer how many meals an activity has on a day, now. What it was told is kept. */
    send(
      staff: StaffAccess,
      order: { readonly activity: Activity; readonly day: string; readonly sentTo: string }
    ): Effect.Effect<MealsOfDay>
    /** Tells the caterers of all towns the days whose cut-off has passed, each once however many servers do it; gives how many. */
    readonly sendDue: Effect.Effect<number>
  }
>()("@portail-familles/core/reservations/Meals") {
  static readonly layer = Layer.effect(
    Meals,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const towns = yield* Towns
      const activities = yield* Activities
      const calendars = yield* TownCalendars
      const outbox = yield* Outbox
      const publicUrl = yield* PublicUrl
      const audit = yield* auditOf(ReservationAction)
      const read = yield* readMeals
      const mealDays = yield* readMealDays

      const count = Effect.fnUntraced(function* (town: Town, activity: Activity, day: string) {
        const cutOff = cutOffOf(activity, day, yield* calendars.read(town))
        return yield* read(town.id, activity, day, { cutOff, now: yield* now })
      })

      const of = Effect.fn("Meals.of")(function* ({ town }: StaffAccess, day: string, activity?: string) {
        const offered = (yield* activities.list(town.id)).filter(
          ({ code, parts }) => (activity ?? code) === code && parts.some(({ kind }) => kind === "meal")
        )
        const days = yield* Effect.forEach(offered, (each) => count(town, each, day))
        return days.filter(({ sites }) => sites.length > 0)
      }, orDieSql)

      /** Keeps and writes an order; false where another server has sent it by itself already. */
      const order = Effect.fnUntraced(function* (
        town: Town,
        { actor, byItself, sentTo }: { readonly actor: string; readonly byItself: boolean; readonly sentTo: string },
        meals: MealsOfDay
      ) {
        const [id, at] = [yield* ids.next, yield* now]
        const counts = meals.sites.map(({ now: current, atCutOff: _, sent: __, ...site }) => ({ ...site, ...current }))
        const kept =
          yield* sql`insert into meal_orders (town_id, id, activity, day, by_itself, sent_to, counts, sent_at, sent_by)
          values (${town.id}, ${id}, ${meals.activity}, ${meals.day}, ${byItself}, ${sentTo},
            ${JSON.stringify(counts)}::jsonb, ${at}, ${actor})
          on conflict do nothing returning id`
        if (kept.length === 0) return false
        const before = meals.sites.reduce((sum, { sent }) => sum + mealTotal(sent ?? noMeals), 0)
        const letter = reservationLetter({
          template: "mealsOrdered",
          recipientName: "",
          activity: meals.activityName,
          day: meals.day,
          sites: counts.map((site) => ({ ...site, name: siteName(site), total: mealTotal(site) })),
          totalBefore: meals.lastOrder === null ? null : before,
          url: portalUrlOf(town.settings, publicUrl)
        })
        yield* outbox.queue(town, { accountId: null, mail: sentTo, name: "", language: "fr" }, letter, {
          mealOrder: id
        })
        const by: Actor = { townId: town.id, actor }
        yield* audit.record(by, {
          action: "planning.meals",
          subjectType: "activity",
          subjectId: meals.activity,
          after: { on: meals.day, children: counts.reduce((sum, site) => sum + mealTotal(site), 0) }
        })
        return true
      })

      const send = Effect.fn("Meals.send")(
        function* (
          { town, actor }: StaffAccess,
          { activity, day, sentTo }: { readonly activity: Activity; readonly day: string; readonly sentTo: string }
        ) {
          const meals = yield* count(town, activity, day)
          yield* order(town, { actor, byItself: false, sentTo }, meals)
          return meals
        },
        sql.withTransaction,
        orDieSql
      )

      const sendOfActivity = Effect.fnUntraced(function* (town: Town, { days, holidays, ...caterer }: MealDays) {
        const offered = yield* activities.at(town.id, caterer.revision)
        const activity = offered.find(({ code }) => code === caterer.activity)
        if (activity === undefined || activity.caterer === null) return 0
        const sentTo = activity.caterer.mail
        const [at, calendar] = [yield* now, calendars.from(town, holidays)]
        let sent = 0
        for (const day of days) {
          const cutOff = cutOffOf(activity, day, calendar)
          if (cutOff === null || cutOff >= at) continue
          const meals = yield* count(town, activity, day)
          const told = order(town, { actor: mealsActor, byItself: true, sentTo }, meals)
          if (meals.sites.length > 0 && (yield* sql.withTransaction(told))) sent += 1
        }
        return sent
      })

      const sendDue = Effect.gen(function* () {
        const byId = new Map((yield* towns.list).map((town) => [town.id, town]))
        let sent = 0
        for (const each of yield* mealDays(dayInParis(yield* now))) {
          const town = byId.get(each.townId)
          if (town !== undefined) sent += yield* sendOfActivity(town, each)
        }
        return sent
      }).pipe(orDieSql, Effect.withSpan("Meals.sendDue"))

      return Meals.of({ of, send, sendDue })
    })
  )
}

/** In whose name the portal tells caterers. */
const mealsActor = "portail"

const siteName = ({ placeName, partName }: { readonly placeName: string; readonly partName: string }): string =>
  [placeName, partName].filter((name) => name !== "").join(", ")
