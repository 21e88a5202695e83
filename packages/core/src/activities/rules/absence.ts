import { daysAfter } from "../../platform/time/days.ts"
import { instantInParis } from "../../platform/time/wallClock.ts"
import type { Day } from "../fields.ts"
import type { AbsenceRule } from "./Rule.ts"

/** The last instant at which a proof is in time for an absence that began on a day; null where no proof helps. */
export const proofUntil = ({ proofWithinDays }: AbsenceRule, firstDay: Day): Date | null =>
  proofWithinDays === null ? null : instantInParis(daysAfter(firstDay, proofWithinDays), "23:59:59")

/** The days of an absence that stay due although it is proved: the first ones of those on which there was something booked, in order. */
export const daysOfCarence = ({ carenceDays }: AbsenceRule, days: ReadonlyArray<Day>): ReadonlyArray<Day> =>
  days.toSorted().slice(0, carenceDays)
