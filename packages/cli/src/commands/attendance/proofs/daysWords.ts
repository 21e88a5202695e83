import type { AbsenceDay } from "@portail-familles/core/reservations"
import { day as dayWords } from "../../../terminal/words.ts"

/** Days of an absence as agents read them: each unit with its days. */
export const daysWords = (days: ReadonlyArray<AbsenceDay>): string =>
  [
    ...Map.groupBy(days, ({ activityName, unitName }) =>
      unitName === activityName ? activityName : `${activityName}, ${unitName}`
    )
  ]
    .map(([what, same]) => `${what} : ${[...new Set(same.map(({ day }) => dayWords(day)))].join(", ")}`)
    .join(" ; ")
