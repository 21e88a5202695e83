import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import type { Activity } from "../../activities/Activity.ts"
import type { MealNumbers, MealsOfDay, MealsOfSite, SiteMeals } from "./Meal.ts"

/** Counts the meals of an activity on a day; `cutOff` is when they were to be known, `now` this instant. */
export const readMeals = Effect.map(SqlClient.SqlClient, (sql) => {
  // an answer that a family has not given yet is null: the child eats as usual
  const numbers = (condition: Fragment) => sql`jsonb_build_object(
      'packed', count(*) filter (where ${condition} and d.packed_meal is true),
      'noMeat', count(*) filter (where ${condition} and d.no_meat is true and d.packed_meal is not true),
      'noPork', count(*) filter (where ${condition} and d.no_pork is true and d.no_meat is not true and d.packed_meal is not true),
      'usual', count(*) filter (where ${condition} and r.id is not null and d.no_pork is not true and d.no_meat is not true
        and d.packed_meal is not true))`

  return Effect.fnUntraced(function* (
    townId: string,
    activity: Activity,
    day: string,
    { cutOff, now }: { readonly cutOff: Date | null; readonly now: Date }
  ) {
    const meals = activity.parts.filter(({ kind }) => kind === "meal")
    const known = cutOff ?? now
    const counted =
      yield* sql<CountedSite>`select s.place, s.part, ${numbers(sql`r.cancelled_at is null and r.held_until is null`)} as now,
        ${numbers(sql`r.booked_at <= ${known} and r.held_until is null and (r.cancelled_at is null or r.cancelled_at > ${known})`)} as at_cut_off
      from slot_cards s
      left join reservations r on r.town_id = s.town_id and r.slot_id = s.id and r.day = s.day
      left join child_diets d on d.town_id = r.town_id and d.child_id = r.child_id
      where s.town_id = ${townId} and s.day = ${day}::date and s.activity = ${activity.code}
        and s.part in (select jsonb_array_elements_text(${JSON.stringify(meals.map(({ code }) => code))}::jsonb))
      group by s.place, s.part order by s.place, s.part`
    const [last] = yield* sql<LastOrder>`select sent_at, sent_to, counts from meal_orders
      where town_id = ${townId} and day = ${day}::date and activity = ${activity.code} order by sent_at desc, id desc limit 1`
    const nameIn = (list: ReadonlyArray<{ readonly code: string; readonly name: string }>, code: string) =>
      list.find((each) => each.code === code)?.name ?? code
    return {
      activity: activity.code,
      activityName: activity.name,
      day,
      cutOff,
      lastOrder: last === undefined ? null : { sentAt: last.sentAt, sentTo: last.sentTo },
      sites: counted.map(({ place, part, now: current, atCutOff }): MealsOfSite => {
        const told = last?.counts.find((site) => site.place === place && site.part === part)
        return {
          ...{ place, part, placeName: nameIn(activity.places, place), partName: nameIn(meals, part) },
          now: current,
          atCutOff: cutOff !== null && cutOff <= now ? atCutOff : null,
          sent: told === undefined ? null : numbersOf(told)
        }
      })
    } satisfies MealsOfDay
  })
})

const numbersOf = ({ usual, noPork, noMeat, packed }: MealNumbers): MealNumbers => ({ usual, noPork, noMeat, packed })

interface CountedSite {
  readonly place: string
  readonly part: string
  readonly now: MealNumbers
  readonly atCutOff: MealNumbers
}

interface LastOrder {
  readonly sentAt: Date
  readonly sentTo: string
  readonly counts: ReadonlyArray<SiteMeals>
}
