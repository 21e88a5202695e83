import { Effect } from "effect"
import { daysAfter } from "../../../platform/time/days.ts"
import { todayInParis } from "../../../platform/time/today.ts"
import { instantInParis } from "../../../platform/time/wallClock.ts"
import { LinkDayRefused, type LinkScope } from "./StaffLink.ts"

/** Days before today that a link still opens, to put right what was noted, and after it, to see who comes. */
const around = { before: 7, after: 1 } as const

/** The days that a link opens on an ISO day, both included: a tablet that is lost does not tell a whole year. Null where none is. */
export const daysOpened = ({ from, to }: Pick<LinkScope, "from" | "to">, today: string) => {
  const [earliest, latest] = [daysAfter(today, -around.before), daysAfter(today, around.after)]
  const opened = { from: from > earliest ? from : earliest, to: to < latest ? to : latest }
  return opened.from > opened.to ? null : opened
}

/** Refuses a day that a link does not open. */
export const requireDay = Effect.fnUntraced(function* ({ from, to }: Pick<LinkScope, "from" | "to">, day: string) {
  const days = daysOpened({ from, to }, yield* todayInParis)
  if (days === null || day < days.from || day > days.to) return yield* new LinkDayRefused(days ?? { from, to })
})

/** When a link to an ISO day ends: at the end of the day after, so that what was noted without a network still arrives. */
export const endOfLink = (to: string): Date => instantInParis(daysAfter(to, 1), "24:00")
