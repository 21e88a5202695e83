import { Activities } from "@portail-familles/core/activities"
import { type QuotientFact, Quotients, quotientOn } from "@portail-familles/core/households"
import { daysAfter, todayInParis } from "@portail-familles/core/platform/time"
import { pricedUnits, Tariffs } from "@portail-familles/core/tariffs"
import { Effect } from "effect"
import type { MenuPart } from "./MenuPart.ts"

/** Days before the end of a quotient from which a family is asked for the next one. */
const soonDays = 30

/** Whether a quotient is missing today, or ends soon with none after it; the last day of the one in force. */
const wanted = (facts: ReadonlyArray<QuotientFact>, today: string) => {
  const until = quotientOn(facts, today)?.until
  if (until === undefined) return { missing: true, until: null }
  const ends = until !== null && until <= daysAfter(today, soonDays)
  return { missing: ends && quotientOn(facts, daysAfter(until, 1)) === null, until }
}

/** The quotient, where it is missing or ends soon; a town that prices nothing by it asks for none. */
export const quotientMenu = Effect.gen(function* () {
  const quotients = yield* Quotients
  const tariffs = yield* Tariffs
  const activities = yield* Activities
  const menu: MenuPart = Effect.fnUntraced(function* ({ townId, householdId }) {
    const today = yield* todayInParis
    const to = daysAfter(today, soonDays + 1)
    // the planning and the documents ask what the town has set at the same moment: one query
    const [facts, offered, prices] = yield* Effect.all(
      [quotients.ofTown(townId, { from: today, to }, [householdId]), activities.list(townId), tariffs.list(townId)],
      { concurrency: 3 }
    )
    const { missing, until } = wanted(facts.get(householdId) ?? [], today)
    if (!missing) return { entries: [], toDo: [] }
    const priced = pricedUnits(prices, offered, today)
    if (!priced.some(({ asks }) => asks.quotient)) return { entries: [], toDo: [] }
    return {
      entries: [],
      toDo: [{ id: "quotient" as const, count: 1, amountCents: null, dueOn: until, subjectId: null, blocks: [] }]
    }
  })
  return menu
})
