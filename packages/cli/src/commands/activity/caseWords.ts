import type { CaseFile, CaseFinding } from "@portail-familles/core/activities"
import { ruleSentence } from "@portail-familles/core/activities/model"
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

/** Every rule of a file of cases as families read it, with its place in the file. */
export const ruleLines = ({ activities }: CaseFile): ReadonlyArray<string> =>
  activities.flatMap(({ code, says, rules }) => [
    ...(says === "" ? [] : [`${code} : « ${says} »`]),
    ...rules.add.map((rule) => `${code} add : ${ruleSentence({ group: "add", rule }, "fr")}`),
    ...rules.lateAdd.map((rule) => `${code} lateAdd : ${ruleSentence({ group: "lateAdd", rule }, "fr")}`),
    ...rules.cancel.map((rule) => `${code} cancel : ${ruleSentence({ group: "cancel", rule }, "fr")}`),
    ...rules.lateCancel.map((rule) => `${code} lateCancel : ${ruleSentence({ group: "lateCancel", rule }, "fr")}`)
  ])
