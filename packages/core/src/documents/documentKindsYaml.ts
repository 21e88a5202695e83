import { Result, Schema } from "effect"
import { readYaml } from "../platform/text/yamlText.ts"
import { DocumentKindProblem } from "./DocumentKindProblem.ts"
import {
  DocumentFile,
  type DocumentKind,
  type DocumentQuestion,
  type HealthField,
  questionsOf
} from "./documentKind.ts"
import { isKnownSource } from "./templateSources.ts"

/** The file of document kinds cannot be applied. */
export class DocumentKindsInvalid extends Schema.TaggedError<DocumentKindsInvalid>()("DocumentFileInvalid", {
  file: Schema.String,
  problems: Schema.Array(DocumentKindProblem)
}) {}

const decode = Schema.decodeUnknownResult(DocumentFile)

/** Reads a file of document kinds (YAML 1.2). Fails with every field that does not fit. */
export const parseDocumentKinds = (
  file: string,
  text: string
): Result.Result<ReadonlyArray<DocumentKind>, DocumentKindsInvalid> => {
  const refuse = (problems: ReadonlyArray<DocumentKindProblem>) =>
    Result.fail(new DocumentKindsInvalid({ file, problems }))
  const yaml = readYaml(text)
  if (Result.isFailure(yaml)) return refuse(yaml.failure.map(unreadable))
  const decoded = decode(yaml.success.value, { errors: "all", onExcessProperty: "error" })
  if (Result.isFailure(decoded)) return refuse(yaml.success.problemsOf(decoded.failure).map(unreadable))
  const { documents } = decoded.success
  const problems = [
    ...twice(documents).map((kind) => ({ code: "kind-twice", kind }) as const),
    ...documents.flatMap(kindProblems)
  ]
  return problems.length > 0 ? refuse(problems) : Result.succeed(documents)
}

const unreadable = (text: string): DocumentKindProblem => ({ code: "unreadable", text })

/** What a town must know for its kinds to be applied. */
export interface KnownToTown {
  readonly services: ReadonlySet<string>
  readonly activities: ReadonlySet<string>
}

/** Services and activities that kinds name and the town does not have. */
export const unknownToTown = (
  kinds: ReadonlyArray<DocumentKind>,
  known: KnownToTown
): ReadonlyArray<DocumentKindProblem> =>
  kinds.flatMap(({ code: kind, activities, seenBy }) => [
    ...activities
      .filter((activity) => !known.activities.has(activity))
      .map((activity) => ({ code: "unknown-activity", kind, activity }) as const),
    ...seenBy
      .filter((service) => !known.services.has(service))
      .map((service) => ({ code: "unknown-service", kind, service }) as const)
  ])

/** What does not hold together in one kind. */
const kindProblems = (kind: DocumentKind): ReadonlyArray<DocumentKindProblem> => {
  const { code, about, activities, upload } = kind
  const questions = questionsOf(kind)
  const vaccinations = kind.vaccinations?.question
  const problems: Array<DocumentKindProblem> = twice(questions).map((question) => {
    return { code: "question-twice", kind: code, question }
  })
  if (questions.length === 0 && upload === null) problems.push({ code: "nothing-to-do", kind: code })
  if (about !== "child" && activities.length > 0) problems.push({ code: "activities-not-about-child", kind: code })
  if (vaccinations !== undefined && questions.find((asked) => asked.code === vaccinations)?.kind !== "yes-no") {
    problems.push({ code: "vaccinations-not-yes-no", kind: code, question: vaccinations })
  }
  for (const [index, question] of questions.entries()) {
    problems.push(...questionProblems(kind, question, questions.slice(0, index)))
  }
  for (const [field, source] of Object.entries(kind.template?.fields ?? {})) {
    if (!isKnownSource(source, kind)) problems.push({ code: "unknown-source", kind: code, field, source })
  }
  return problems
}

const questionProblems = (
  { code: kind, about }: DocumentKind,
  { code: question, kind: type, choices, health, when }: DocumentQuestion,
  earlier: ReadonlyArray<DocumentQuestion>
): ReadonlyArray<DocumentKindProblem> => {
  const problems: Array<DocumentKindProblem> = []
  if (type === "choice" && choices.length < 2) problems.push({ code: "too-few-choices", kind, question })
  if (health !== null && about !== "child") problems.push({ code: "health-not-about-child", kind, question })
  if (health !== null && !kindsOfHealth[health].includes(type)) {
    problems.push({ code: "health-answered-otherwise", kind, question, health, kinds: kindsOfHealth[health] })
  }
  if (when !== null && earlier.find(({ code }) => code === when.question)?.kind !== "yes-no") {
    problems.push({ code: "condition-not-asked-before", kind, question, condition: when.question })
  }
  return problems
}

const texts = ["text", "long-text"] as const

/** How each field of the health record is answered. */
const kindsOfHealth: Readonly<Record<HealthField, ReadonlyArray<DocumentQuestion["kind"]>>> = {
  vaccinesUpToDate: ["yes-no"],
  treatment: ["yes-no"],
  treatmentDetail: texts,
  asthma: ["yes-no"],
  medicineAllergy: ["yes-no"],
  foodAllergy: ["yes-no"],
  otherAllergy: ["yes-no"],
  allergyDetail: texts,
  difficulties: texts,
  recommendations: texts,
  pai: ["yes-no"],
  paiUntil: ["date"],
  doctorName: texts,
  doctorPhone: texts
}

const twice = (all: ReadonlyArray<{ readonly code: string }>): ReadonlyArray<string> =>
  all.filter(({ code }, index) => all.findIndex((other) => other.code === code) !== index).map(({ code }) => code)
