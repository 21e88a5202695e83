import type { Answer } from "../households/sections/values.ts"
import type { DocumentQuestion } from "./documentKind.ts"

const day = new Intl.DateTimeFormat("fr-FR", { dateStyle: "short", timeZone: "UTC" })

/** An ISO day as it stands on a French form: 04/05/2018. */
export const formatFrenchDay = (isoDay: string): string => day.format(new Date(`${isoDay}T00:00:00Z`))

/** An answer as it stands on paper; empty where there is none. */
export const formatAnswer = (answer: Answer): string => {
  if (answer === null) return ""
  if (typeof answer === "boolean") return answer ? "Oui" : "Non"
  if (typeof answer === "number") return String(answer).replace(".", ",")
  return /^\d{4}-\d{2}-\d{2}$/.test(answer) ? formatFrenchDay(answer) : answer
}

/** Whether an answer is one that those who care for the child must not miss. */
export const isAlert = (question: DocumentQuestion, answer: Answer): boolean =>
  question.important && answer !== null && answer !== "" && answer !== false
