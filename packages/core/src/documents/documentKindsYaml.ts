import { Result, Schema } from "effect"
import { parseDocument } from "yaml"
import {
  DocumentFile,
  type DocumentKind,
  type DocumentQuestion,
  type HealthField,
  questionsOf
} from "./documentKind.ts"
import { isKnownSource } from "./templateSources.ts"

/** The file of document kinds cannot be applied; one sentence per problem. */
export class DocumentKindsInvalid extends Schema.TaggedError<DocumentKindsInvalid>()("DocumentFileInvalid", {
  file: Schema.String,
  problems: Schema.Array(Schema.String)
}) {}

const decode = Schema.decodeUnknownResult(DocumentFile)

/** Reads a file of document kinds (YAML 1.2). Fails with one sentence per field that does not fit. */
export const parseDocumentKinds = (
  file: string,
  text: string
): Result.Result<ReadonlyArray<DocumentKind>, DocumentKindsInvalid> => {
  const refuse = (problems: ReadonlyArray<string>) => Result.fail(new DocumentKindsInvalid({ file, problems }))
  const yaml = parseDocument(text)
  if (yaml.errors.length > 0) return refuse(yaml.errors.map((error) => error.message))
  const decoded = decode(yaml.toJS(), { errors: "all", onExcessProperty: "error" })
  if (Result.isFailure(decoded)) return refuse(String(decoded.failure.message).split("\n"))
  const { documents } = decoded.success
  const problems = [...twice("document", documents), ...documents.flatMap(kindProblems)]
  return problems.length > 0 ? refuse(problems) : Result.succeed(documents)
}

/** What a town must know for its kinds to be applied. */
export interface KnownToTown {
  readonly services: ReadonlySet<string>
  readonly activities: ReadonlySet<string>
}

/** Services and activities that kinds name and the town does not have. */
export const unknownToTown = (kinds: ReadonlyArray<DocumentKind>, known: KnownToTown): ReadonlyArray<string> =>
  kinds.flatMap((kind) => [
    ...kind.activities
      .filter((code) => !known.activities.has(code))
      .map((code) => says(kind, `activité inconnue : ${code}`)),
    ...kind.seenBy.filter((code) => !known.services.has(code)).map((code) => says(kind, `service inconnu : ${code}`))
  ])

/** What does not hold together in one kind. */
const kindProblems = (kind: DocumentKind): ReadonlyArray<string> => {
  const questions = questionsOf(kind)
  const vaccinations = kind.vaccinations?.question
  return [
    ...twice(`${kind.code} : question`, questions),
    ...(questions.length === 0 && kind.upload === null
      ? [says(kind, "ni question (parts) ni envoi de fichier (upload) : la famille n'aurait rien à faire")]
      : []),
    ...(kind.about !== "child" && kind.activities.length > 0
      ? [says(kind, "activities ne vaut que pour un document sur un enfant (about: child)")]
      : []),
    ...(vaccinations !== undefined && questions.find(({ code }) => code === vaccinations)?.kind !== "yes-no"
      ? [says(kind, `vaccinations.question : ${vaccinations} n'est pas une question oui / non`)]
      : []),
    ...questions.flatMap((question, index) =>
      questionProblems(kind, question, questions.slice(0, index)).map((problem) =>
        says(kind, `question ${question.code} : ${problem}`)
      )
    ),
    ...Object.entries(kind.template?.fields ?? {})
      .filter(([, source]) => !isKnownSource(source, kind))
      .map(([field, source]) => says(kind, `template.fields.${field} : rien ne s'appelle ${source}`))
  ]
}

const questionProblems = (
  kind: DocumentKind,
  { kind: type, choices, health, when }: DocumentQuestion,
  earlier: ReadonlyArray<DocumentQuestion>
): ReadonlyArray<string> => [
  ...(type === "choice" && choices.length < 2 ? ["un choix a besoin d'au moins deux réponses (choices)"] : []),
  ...(health !== null && kind.about !== "child" ? ["health ne vaut que pour un document sur un enfant"] : []),
  ...(health !== null && !kindsOfHealth[health].includes(type)
    ? [`health: ${health} se répond par ${kindsOfHealth[health].join(" ou ")}`]
    : []),
  ...(when !== null && earlier.find(({ code }) => code === when.question)?.kind !== "yes-no"
    ? [`when.question : ${when.question} n'est pas une question oui / non posée avant`]
    : [])
]

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

const twice = (what: string, all: ReadonlyArray<{ readonly code: string }>): ReadonlyArray<string> =>
  all
    .filter(({ code }, index) => all.findIndex((other) => other.code === code) !== index)
    .map(({ code }) => `${what} ${code} : deux fois le même code`)

const says = (kind: DocumentKind, problem: string): string => `${kind.code} : ${problem}`
