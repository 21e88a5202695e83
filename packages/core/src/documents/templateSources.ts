import type { Answer } from "../households/sections/values.ts"
import { type DocumentKind, questionsOf } from "./documentKind.ts"

/** Whom a document is about and who gives it, as a form names them; days in French notation. */
export interface DocumentFacts {
  readonly "child.name": string
  readonly "child.givenName": string
  readonly "child.familyName": string
  readonly "child.birthDate": string
  readonly "child.sex": string
  readonly "child.school": string
  readonly "child.class": string
  readonly "adult.name": string
  readonly "household.name": string
  readonly "guardian.name": string
  readonly "guardian.phone": string
  readonly "guardian.secondPhone": string
  readonly "guardian.address": string
  readonly "period.from": string
  readonly "period.until": string
  readonly activity: string
  readonly "signature.by": string
  readonly "signature.at": string
}

const factNames: ReadonlySet<string> = new Set<keyof DocumentFacts>([
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
])

/** Whether a template's field can be filled from this: a fact, an answer, or whether a yes-no answer is yes or no. */
export const isKnownSource = (source: string, kind: DocumentKind): boolean => {
  if (factNames.has(source)) return true
  const [, code, value] = /^answers\.([a-z0-9-]+)(?:=(yes|no))?$/.exec(source) ?? []
  const question = questionsOf(kind).find((each) => each.code === code)
  return question !== undefined && (value === undefined || question.kind === "yes-no")
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
      if (factNames.has(source)) return [field, facts[source as keyof DocumentFacts]]
      const [, code = "", value] = /^answers\.([a-z0-9-]+)(?:=(yes|no))?$/.exec(source) ?? []
      const answer = answers[code] ?? null
      return [field, value === undefined ? shown(answer) : answer === (value === "yes")]
    })
  )
