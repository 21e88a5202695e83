import type { Words } from "../fr.ts"

export const remembering: Words["remembering"] = {
  until: (days, idleDays) =>
    idleDays < days
      ? `You stay signed in for ${days} days at most; this ends after ${idleDays === 1 ? "a day" : `${idleDays} days`} without a visit.`
      : `You stay signed in for ${days === 1 ? "a day" : `${days} days`} at most.`
}
