import { Schema } from "effect"
import { daysAfter } from "../platform/time/days.ts"
import { type DocumentKind, DocumentSubject } from "./documentKind.ts"
import { hashedId } from "./hashedId.ts"
import { type DocumentState, isOpen, SubmissionState } from "./states.ts"

/** Days before the end of its validity from which a document is said to end soon. */
export const endsSoonDays = 30

/** Somebody or something a document may be about, in a household. */
export const Subject = Schema.Struct({
  id: Schema.String,
  about: DocumentSubject,
  name: Schema.String,
  birthDate: Schema.NullOr(Schema.String)
})
export type Subject = typeof Subject.Type

/** A child may use an activity from one ISO day to another: the registration that a document is for. */
export const EnrolmentFact = Schema.Struct({
  childId: Schema.String,
  activity: Schema.String,
  startsOn: Schema.String,
  endsOn: Schema.String
})
export type EnrolmentFact = typeof EnrolmentFact.Type

/** What a household gave of one kind for one subject and period; the newest is what counts. */
export const SubmissionFact = Schema.Struct({
  id: Schema.String,
  kind: Schema.String,
  subjectId: Schema.String,
  startsOn: Schema.String,
  state: SubmissionState.pick(["draft", "sent", "accepted", "refused"]),
  validUntil: Schema.NullOr(Schema.String),
  provisionalUntil: Schema.NullOr(Schema.String),
  reason: Schema.String,
  sentAt: Schema.NullOr(Schema.Date),
  /** Another home of the child gave it: nothing of it is for this one but that it is there. */
  otherHome: Schema.Boolean
})
export type SubmissionFact = typeof SubmissionFact.Type

/** A document that a household is asked for. Days are ISO. */
export interface DocumentRequest {
  /** Made of kind, subject and first day: the same for whoever works it out. */
  readonly id: string
  readonly kind: DocumentKind
  readonly subject: Subject
  readonly activities: ReadonlyArray<string>
  readonly startsOn: string
  readonly endsOn: string
  /** The day by which it must be there; null where nobody is kept from anything. */
  readonly dueOn: string | null
  readonly state: DocumentState
  readonly submission: SubmissionFact | null
}

/** The id of a request, made of what is asked: nothing has to be stored before somebody answers. */
export const requestId = (kind: string, subjectId: string, startsOn: string): string =>
  hashedId(kind, subjectId, startsOn)

/** Everything a household is asked for on an ISO day, what is due first before the rest. */
export const requestsOf = (
  kinds: ReadonlyArray<DocumentKind>,
  household: {
    readonly subjects: ReadonlyArray<Subject>
    readonly enrolments: ReadonlyArray<EnrolmentFact>
    readonly submissions: ReadonlyArray<SubmissionFact>
  },
  schoolYear: { readonly from: string; readonly until: string },
  today: string
): ReadonlyArray<DocumentRequest> =>
  kinds
    .flatMap((kind) =>
      household.subjects
        .filter((subject) => subject.about === kind.about)
        .flatMap((subject) =>
          periodsOf(kind, subject, household.enrolments, schoolYear, today).map((period) =>
            requestOf(kind, subject, period, household.submissions, today)
          )
        )
    )
    .toSorted((one, other) => french.compare(order(one), order(other)))

interface AskedPeriod {
  readonly startsOn: string
  readonly endsOn: string
  readonly activities: ReadonlyArray<string>
}

/** One per enrolment that has not ended; activities that begin and end together share a document. */
const periodsOf = (
  kind: DocumentKind,
  subject: Subject,
  enrolments: ReadonlyArray<EnrolmentFact>,
  schoolYear: { readonly from: string; readonly until: string },
  today: string
): ReadonlyArray<AskedPeriod> => {
  if (kind.activities.length === 0) return [{ startsOn: schoolYear.from, endsOn: schoolYear.until, activities: [] }]
  const periods = new Map<string, AskedPeriod>()
  for (const { childId, activity, startsOn, endsOn } of enrolments) {
    if (childId !== subject.id || endsOn < today || !kind.activities.includes(activity)) continue
    const known = periods.get(startsOn)
    periods.set(startsOn, {
      startsOn,
      endsOn: known !== undefined && known.endsOn > endsOn ? known.endsOn : endsOn,
      activities: [...(known?.activities ?? []), activity]
    })
  }
  return [...periods.values()]
}

const requestOf = (
  kind: DocumentKind,
  subject: Subject,
  period: AskedPeriod,
  submissions: ReadonlyArray<SubmissionFact>,
  today: string
): DocumentRequest => {
  const submission = newestFor(kind, subject, period, submissions)
  return {
    id: requestId(kind.code, subject.id, period.startsOn),
    kind,
    subject,
    ...period,
    dueOn: kind.required === "no" ? null : period.startsOn,
    state: submission === null ? "to-do" : stateOf(submission, today),
    submission
  }
}

/**
 * What was given for the period itself, else what is still good on its first day: a document with a validity of its own serves the next
 * enrolment too. One's own before what the other home gave.
 */
const newestFor = (
  kind: DocumentKind,
  subject: Subject,
  period: AskedPeriod,
  submissions: ReadonlyArray<SubmissionFact>
): SubmissionFact | null => {
  const given = submissions.filter(
    (each) =>
      each.kind === kind.code &&
      each.subjectId === subject.id &&
      (each.startsOn === period.startsOn ||
        (each.state === "accepted" && each.validUntil !== null && each.validUntil >= period.startsOn)) &&
      (!each.otherHome || (!kind.perHome && each.state === "accepted"))
  )
  const rank = (each: SubmissionFact) => (each.otherHome ? 0 : 2) + (each.startsOn === period.startsOn ? 1 : 0)
  // what was given later comes later: of equal rank, the last wins
  return given.reduce<SubmissionFact | null>(
    (best, each) => (best === null || rank(each) >= rank(best) ? each : best),
    null
  )
}

/** Where a submission leaves the document on an ISO day. */
export const stateOf = (submission: SubmissionFact, today: string): DocumentState => {
  if (submission.state === "draft") return "started"
  if (submission.state !== "accepted") return submission.state
  const until = earlier(submission.validUntil, submission.provisionalUntil)
  if (until !== null && until < today) return "expired"
  if (submission.otherHome) return "provided"
  return until !== null && daysAfter(until, -endsSoonDays) <= today ? "ends-soon" : "accepted"
}

const earlier = (one: string | null, other: string | null): string | null => {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}

const french = new Intl.Collator("fr")

const order = (request: DocumentRequest): string =>
  [isOpen(request.state) ? 0 : 1, request.dueOn ?? "9999", request.subject.name, request.kind.title].join(" ")
