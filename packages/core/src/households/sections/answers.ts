import type { TownQuestion } from "../../towns/dossierSettings.ts"
import { type FormFields, isDay } from "../formFields.ts"
import type { Answer, Answers } from "./values.ts"

/** The answers to the town's questions of today; those to questions that it no longer asks are dropped. */
export const checkAnswers = (fields: FormFields, questions: ReadonlyArray<TownQuestion>, typed: Answers): Answers =>
  Object.fromEntries(questions.map((question) => [question.code, checkAnswer(fields, question, typed[question.code])]))

/** An answer as it is kept; a text has at most so many characters. */
export const checkAnswer = (
  fields: FormFields,
  question: TownQuestion,
  typed: Answer | undefined,
  longest = 500
): Answer => {
  const field = `answers.${question.code}`
  const answer = typeof typed === "string" ? typed.trim() : (typed ?? null)
  if (answer === null || answer === "") {
    if (question.required) fields.refuse(field, "required")
    return null
  }
  if (fields.isUntouched(field, typed)) return answer
  switch (question.kind) {
    case "text":
      return typeof answer === "string" ? fields.text(field, answer, longest) : refused(fields, field, "not-a-choice")
    case "yes-no":
      return typeof answer === "boolean" ? answer : refused(fields, field, "not-a-choice")
    case "choice":
      return question.choices.some((choice) => choice === answer) ? answer : refused(fields, field, "not-a-choice")
    case "date":
      return typeof answer === "string" && isDay(answer) ? answer : refused(fields, field, "not-a-day")
    case "number":
      return checkNumber(fields, question, answer)
  }
}

const checkNumber = (fields: FormFields, question: TownQuestion, answer: string | boolean | number): Answer => {
  const field = `answers.${question.code}`
  if (typeof answer !== "number") return refused(fields, field, "not-a-number")
  const { minimum, maximum } = question
  if ((minimum !== null && answer < minimum) || (maximum !== null && answer > maximum)) {
    fields.refuse(field, "out-of-range", `${minimum ?? "…"}–${maximum ?? "…"}`)
  }
  return answer
}

const refused = (fields: FormFields, field: string, rule: "not-a-choice" | "not-a-day" | "not-a-number"): null => {
  fields.refuse(field, rule)
  return null
}
