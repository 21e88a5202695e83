import { missingYears, type TownCalendar } from "../../../towns/calendar/TownCalendar.ts"
import type { Day } from "../../fields.ts"

/** The first school year of the days from one to another, both included, that the school calendar tells nothing about. */
export const yearLacking = (calendar: TownCalendar, from: Day, to: Day): string | undefined => {
  const { known } = calendar
  // asked for every day that is looked at: nearly always it is known
  return known !== null && known.from <= from && to <= known.to ? undefined : missingYears(calendar, from, to)[0]
}
