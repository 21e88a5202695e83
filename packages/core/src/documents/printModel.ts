import type { Answers } from "../households/sections/values.ts"
import { longInstant } from "../platform/time/dates.ts"
import type { TownSettings } from "../towns/Town.ts"
import { isAsked } from "./answers.ts"
import type { SignedContent } from "./Document.ts"
import type { DocumentKind, DocumentQuestion } from "./documentKind.ts"
import { formatAnswer, isAlert } from "./frenchFormat.ts"
import { labelByHand } from "./handWords.ts"
import type { HandAnswer, PrintedAnswer, PrintModel } from "./pdf/PrintModel.ts"
import { type DocumentFacts, templateValues } from "./templateSources.ts"
import { subjectWords } from "./words.ts"

/** What a document's PDF is drawn from; `contentHash` is null while nothing was signed: the PDF is a form to sign. */
export interface PrintedSubmission {
  readonly content: SignedContent
  readonly answers: Answers
  readonly contentHash: string | null
}

/** Everything that is printed on a document, in our own layout. The town's questions are French, so the rest is. */
export const printModel = (
  settings: TownSettings,
  { content, answers, contentHash }: PrintedSubmission
): PrintModel => ({
  town: {
    name: settings.name,
    addressLines: settings.addressLines,
    accentColor: settings.accentColor,
    contact: settings.contactMail
  },
  language: "fr",
  title: content.kind.title,
  intro: content.kind.description,
  subject: subjectOf(content.kind, content.facts),
  groups: content.kind.parts.map((part) => ({
    title: part.title,
    answers:
      contentHash === null
        ? part.questions.map((question, index) => byHand(question, part.questions.slice(0, index), answers))
        : part.questions.filter((question) => isAsked(question, answers)).map((question) => answered(question, answers))
  })),
  notices: content.notices,
  statement: content.kind.statement,
  signature: signatureOf(content, contentHash),
  draft: contentHash === null
})

const answered = (question: DocumentQuestion, answers: Answers) => ({
  label: question.label,
  value: formatAnswer(answers[question.code] ?? null),
  important: isAlert(question, answers[question.code] ?? null)
})

/** A question as paper asks it: each one, with what makes it one to answer, and what was typed already. */
const byHand = (
  question: DocumentQuestion,
  before: ReadonlyArray<DocumentQuestion>,
  answers: Answers
): PrintedAnswer => ({
  label: labelByHand(question, before),
  value: answered(question, answers).value,
  important: false,
  byHand: wayOf(question)
})

const wayOf = ({ kind, choices }: DocumentQuestion): HandAnswer => {
  if (kind === "yes-no") return { kind: "boxes", choices: ["Oui", "Non"] }
  if (kind === "choice") return { kind: "boxes", choices }
  if (kind === "long-text") return { kind: "lines" }
  return { kind: kind === "date" ? "day" : "line" }
}

/** What goes into the fields of the town's own form, and what goes with it. */
export const templatePrintModel = ({ content, answers, contentHash }: PrintedSubmission) => ({
  values: templateValues(content.kind, signedFacts(content, contentHash), answers, formatAnswer),
  extra: {
    signature: signatureOf(content, contentHash),
    draft: contentHash === null,
    title: content.kind.title,
    language: "fr"
  } as const
})

const signatureOf = ({ kind, by, at, account }: SignedContent, contentHash: string | null) =>
  contentHash === null || kind.statement === "" ? null : { by, at: longInstant(at, "fr"), account, contentHash }

const signedFacts = (content: SignedContent, contentHash: string | null): DocumentFacts =>
  contentHash === null
    ? content.facts
    : { ...content.facts, "signature.by": content.by, "signature.at": longInstant(content.at, "fr") }

const subjectOf = ({ about }: DocumentKind, facts: DocumentFacts) =>
  [
    ...(about === "child"
      ? [
          { label: subjectWords.child, value: facts["child.name"] },
          { label: subjectWords.birthDate, value: facts["child.birthDate"] },
          {
            label: subjectWords.school,
            value: [facts["child.school"], facts["child.class"]].filter(Boolean).join(", ")
          }
        ]
      : []),
    ...(about === "adult" ? [{ label: subjectWords.adult, value: facts["adult.name"] }] : []),
    { label: subjectWords.household, value: facts["household.name"] },
    { label: subjectWords.period, value: subjectWords.fromUntil(facts["period.from"], facts["period.until"]) },
    { label: subjectWords.activities, value: facts.activity },
    { label: subjectWords.guardian, value: facts["guardian.name"] },
    {
      label: subjectWords.phone,
      value: [facts["guardian.phone"], facts["guardian.secondPhone"]].filter(Boolean).join(", ")
    },
    { label: subjectWords.address, value: facts["guardian.address"] }
  ].filter(({ value }) => value !== "")
