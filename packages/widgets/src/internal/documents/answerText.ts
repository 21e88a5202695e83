import type { Format } from "../base/format.ts"
import type { Answer, DocumentWords } from "./types.ts"

const isoDay = /^\d{4}-\d{2}-\d{2}$/

/** An answer as people read it. */
export function answerText(words: DocumentWords, format: Format, answer: Answer | undefined) {
  if (answer === null || answer === undefined || answer === "") return words.documents.none
  if (typeof answer === "boolean") return answer ? words.sections.yes : words.sections.no
  if (typeof answer === "number") return String(answer).replace(".", ",")
  return isoDay.test(answer) ? format.day(answer) : answer
}
