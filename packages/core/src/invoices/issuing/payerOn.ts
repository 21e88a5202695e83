import type { SchoolBreak } from "../../children/custody.ts"
import { type HomeDays, homeOfDay } from "../../children/homeDays.ts"

/** The household that pays a child's day: where it is by its custody calendar, else who booked, else its first home. */
export const payerOn = (
  custody: HomeDays | null,
  day: string,
  booker: string | null,
  schoolHolidays: ReadonlyArray<SchoolBreak>
): string | null => {
  if (custody === null) return booker
  return homeOfDay(day, custody, schoolHolidays) ?? booker ?? custody.homes[0] ?? null
}
