import { createHash } from "node:crypto"
import type { Health } from "../children/sections/values.ts"
import type { FieldProblem } from "../households/FieldProblem.ts"
import { FormFields } from "../households/formFields.ts"
import { checkAnswer } from "../households/sections/answers.ts"
import type { Answer, Answers } from "../households/sections/values.ts"
import { type DocumentKind, type DocumentQuestion, questionsOf } from "./documentKind.ts"

/** Characters of a long answer. */
export const longestAnswer = 2000

/** Characters of all answers of a form together: more is no answer of a person. */
export const longestForm = 60_000

/** An answer that somebody changed: what they saw before, and what they want. */
export interface AnswerChange {
  readonly question: string
  readonly before: Answer
  readonly after: Answer
}

/** What the form shows before anybody wrote on it: the health record as it is now, over what was answered last time. */
export const prefilled = (kind: DocumentKind, lastTime: Answers | null, health: Health | null): Answers =>
  Object.fromEntries(
    questionsOf(kind).map((question) => [
      question.code,
      (question.health === null || health === null ? undefined : fromHealth(health[question.health])) ??
        fitting(question, lastTime?.[question.code] ?? null)
    ])
  )

const fromHealth = (value: Answer): Answer => (value === "" ? null : value)

/** An old answer that the question of today still allows. */
const fitting = (question: DocumentQuestion, answer: Answer): Answer => {
  const fields = new FormFields()
  return answer === null || check(fields, question, answer) === null || fields.problems.length > 0 ? null : answer
}

/**
 * Changes upon what is there now. One made from another state of the same answer is a conflict, unless both want the same: whoever
 * saves second is asked.
 */
export const merged = (
  now: Answers,
  changes: ReadonlyArray<AnswerChange>
): { readonly answers: Answers; readonly conflicts: ReadonlyArray<string> } => {
  const answers: Record<string, Answer> = { ...now }
  const conflicts: Array<string> = []
  for (const { question, before, after } of changes) {
    const current = now[question] ?? null
    if (current !== before && current !== after) conflicts.push(question)
    else answers[question] = after
  }
  return { answers, conflicts }
}

/** Whether a question is asked, given the other answers. */
export const isAsked = (question: DocumentQuestion, answers: Answers): boolean =>
  question.when === null || answers[question.when.question] === question.when.is

/** The answers as they are signed: those to questions that are asked, checked. */
export const checkForm = (
  kind: DocumentKind,
  answers: Answers
): { readonly answers: Answers; readonly problems: ReadonlyArray<FieldProblem> } => {
  const fields = new FormFields()
  const questions = questionsOf(kind).filter((question) => isAsked(question, answers))
  const checked = questions.map((question) => [question.code, check(fields, question, answers[question.code])])
  return { answers: Object.fromEntries(checked), problems: fields.problems }
}

const check = (fields: FormFields, question: DocumentQuestion, answer: Answer | undefined): Answer =>
  question.kind === "long-text"
    ? checkAnswer(fields, { ...question, kind: "text" }, answer, longestAnswer)
    : checkAnswer(fields, { ...question, kind: question.kind }, answer)

/** A child's health record with the answers that a document brings to it. */
export const healthAfter = (kind: DocumentKind, answers: Answers, before: Health): Health => ({
  ...before,
  ...Object.fromEntries(
    questionsOf(kind)
      .filter(({ code, health }) => health !== null && Object.hasOwn(answers, code))
      .map(({ code, health }) => [
        health,
        answers[code] ?? (typeof before[health ?? "doctorName"] === "string" ? "" : null)
      ])
  )
})

/** The version of what a form says: a hash of its answers, whoever gave them, in the order of the questions. */
export const versionOfAnswers = (kind: DocumentKind, answers: Answers): string =>
  createHash("sha256")
    .update(JSON.stringify(questionsOf(kind).map(({ code }) => [code, answers[code] ?? null])))
    .digest("base64url")
    .slice(0, 22)
