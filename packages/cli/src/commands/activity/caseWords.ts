import type { CaseFile, CaseFinding } from "@portail-familles/core/activities"
import { ruleSentences } from "@portail-familles/core/activities/model"
import { shortDay, shortInstant } from "@portail-familles/core/platform/time"

const weekdays = ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."]
/** The short weekday of an ISO day. */
const weekday = (day: string): string => weekdays[new Date(day).getUTCDay()] ?? ""

/** A day of a case with its weekday: `lun. 09/11/2026`; with its time where it has one. */
export const onDayWords = (day: string): string => {
  const iso = day.slice(0, 10)
  return [weekday(iso), shortDay(iso), day.slice(11)].filter((word) => word !== "").join(" ")
}

/** What a case expects: an instant as it would be read in the file, or a word. */
export const expectedWords = (expected: string): string =>
  /^\d/.test(expected) ? onDayWords(expected.replace("T24:00", "T23:59")) : expected

/** What a rule gave: an instant on the clocks of Paris, or a word. */
export const findingWords = (found: CaseFinding): string => {
  if (typeof found === "string") return found
  const [day = "", time = ""] = shortInstant(found).split(" ")
  return `${weekday(day.split("/").toReversed().join("-"))} ${day} ${time}`
}

/** What the rules of each activity say, as families read it, under the town's own words. */
export const ruleLines = ({ activities }: Pick<CaseFile, "activities">): ReadonlyArray<string> =>
  activities.flatMap((activity) => [
    ...(activity.says === "" ? [] : [`${activity.code} : « ${activity.says} »`]),
    ...ruleSentences(activity, "fr").map((sentence) => `${activity.code} : ${sentence}`)
  ])
