import type { ActivityRules } from "./Rule.ts"

/** Until when what was booked at an instant is held for its payment; null where nothing is held. */
export const holdUntil = ({ holdMinutes }: Pick<ActivityRules, "holdMinutes">, bookedAt: Date): Date | null =>
  holdMinutes === null ? null : new Date(bookedAt.getTime() + holdMinutes * 60_000)
