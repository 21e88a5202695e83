import type { Answer } from "../households/sections/values.ts"
import { shortDay as formatFrenchDay } from "../platform/time/dates.ts"
import type { DocumentQuestion } from "./documentKind.ts"

export { formatFrenchDay }

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
