import type { Answer } from "../households/sections/values.ts"
import { type DocumentKind, questionsOf } from "./documentKind.ts"

const factNames = [
  "child.name",
  "child.givenName",
  "child.familyName",
  "child.birthDate",
  "child.sex",
  "child.school",
  "child.class",
  "adult.name",
  "household.name",
  "guardian.name",
  "guardian.phone",
  "guardian.secondPhone",
  "guardian.address",
  "period.from",
  "period.until",
  "activity",
  "signature.by",
  "signature.at"
] as const

/** Whom a document is about and who gives it, as a form names them; days in French notation. */
export type DocumentFacts = Readonly<Record<(typeof factNames)[number], string>>

const isFact = (source: string): source is keyof DocumentFacts => (factNames as ReadonlyArray<string>).includes(source)

/** The question that a source asks for and, for a box, the answer that ticks it. */
const answerIn = (source: string) => {
  const [, code = "", ticks] = /^answers\.([a-z0-9-]+)(?:=(yes|no))?$/.exec(source) ?? []
  return { code, ticks }
}

/** Whether a template's field can be filled from this: a fact, an answer, or whether a yes-no answer is yes or no. */
export const isKnownSource = (source: string, kind: DocumentKind): boolean => {
  if (isFact(source)) return true
  const { code, ticks } = answerIn(source)
  const question = questionsOf(kind).find((each) => each.code === code)
  return question !== undefined && (ticks === undefined || question.kind === "yes-no")
}

/** What goes into each field of a town's own form: a text, or whether a box is ticked. */
export const templateValues = (
  kind: DocumentKind,
  facts: DocumentFacts,
  answers: Readonly<Record<string, Answer>>,
  shown: (answer: Answer) => string
): Readonly<Record<string, string | boolean>> =>
  Object.fromEntries(
    Object.entries(kind.template?.fields ?? {}).map(([field, source]) => {
      if (isFact(source)) return [field, facts[source]]
      const { code, ticks } = answerIn(source)
      const answer = answers[code] ?? null
      return [field, ticks === undefined ? shown(answer) : answer === (ticks === "yes")]
    })
  )
