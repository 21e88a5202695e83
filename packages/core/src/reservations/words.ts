import type { Language } from "../platform/text/Language.ts"
import { datesIn } from "../platform/time/dates.ts"
import type { RefusalCode } from "./Change.ts"

/** What a sentence about a refusal says besides. */
export interface RefusalFacts {
  readonly code: RefusalCode
  /** Until when it could be done, or when it opens. */
  readonly limit: Date | null
  /** Staff's words for a closed slot. */
  readonly reason?: string
}

type Sentences = Record<
  RefusalCode,
  string | ((facts: { readonly at: string | null; readonly reason: string }) => string)
>

const french: Sentences = {
  "no-service": "L’activité n’a pas lieu ce jour-là.",
  closed: ({ reason }) => `La mairie a fermé ce créneau${reason === "" ? "" : ` : ${reason}`}.`,
  full: "Il n’y a plus de place ce jour-là.",
  "waiting-list": "D’autres familles attendent cette place : demandez à être sur la liste d’attente.",
  offered: "Cette place vous est proposée : acceptez-la, ou refusez-la.",
  "already-waiting": "L’enfant est déjà sur la liste d’attente.",
  "no-waiting-list": "Il n’y a pas de liste d’attente pour cette activité.",
  "place-free": "Il y a de la place : vous pouvez réserver.",
  "one-activity": "Une attente porte sur une seule activité : faites-en une pour chacune.",
  "one-day": "Une attente porte sur un seul jour : faites-en une pour chacun.",
  "not-open-yet": ({ at }) =>
    at === null
      ? "Les réservations ne sont pas ouvertes, et la mairie n’a pas encore dit quand elles le seront."
      : `Les réservations ouvrent le ${at}.`,
  "requests-closed": ({ at }) =>
    at === null
      ? "Les demandes sont closes : les places sont attribuées entre les familles qui ont demandé à temps."
      : `Les demandes sont closes depuis le ${at} : les places sont attribuées entre les familles qui ont demandé avant.`,
  "not-given": "La mairie a attribué les places à d’autres enfants.",
  "too-late-to-add": ({ at }) =>
    at === null ? "Il est trop tard pour réserver." : `Il est trop tard : on pouvait réserver jusqu’au ${at}.`,
  "too-late-to-cancel": ({ at }) =>
    at === null ? "Il est trop tard pour annuler." : `Il est trop tard : on pouvait annuler jusqu’au ${at}.`,
  past: "Ce jour est passé ou a commencé.",
  "not-enrolled": "L’enfant n’est pas inscrit à cette activité ce jour-là.",
  "enrolment-waiting": "L’inscription à cette activité n’est pas encore acceptée.",
  "dossier-incomplete": "Le dossier de la famille est à vérifier avant de réserver.",
  "documents-missing": "Un document demandé pour cette activité manque encore.",
  debt: "Des factures échues restent à payer : réglez-les, ou contactez la mairie.",
  excluded: "L’enfant a déjà une autre réservation à ce moment de la journée.",
  "needs-other": "Cette réservation va avec une autre du même jour : choisissez les deux, ou aucune.",
  "other-homes-day": "Ce jour-là, l’enfant est dans son autre foyer.",
  "booked-by-other-home": "Réservé par l’autre foyer.",
  "ask-town": "Ce jour ne se réserve pas en ligne pour cet enfant : la mairie peut vous renseigner.",
  "not-booked": "Rien n’est réservé ce jour-là.",
  "siblings-apart": "Frères et sœurs devaient rester ensemble, et l’un d’eux n’a pas eu de place.",
  "other-line-refused": "Rien n’a été gardé, parce qu’une autre demande a été refusée."
}

const english: Sentences = {
  "no-service": "The activity does not run on that day.",
  closed: ({ reason }) => `The town hall has closed it${reason === "" ? "" : `: ${reason}`}.`,
  full: "There is no place left on that day.",
  "waiting-list": "Other families wait for this place: ask to be on the waiting list.",
  offered: "This place is offered to you: accept it, or decline it.",
  "already-waiting": "The child is on the waiting list already.",
  "no-waiting-list": "There is no waiting list for this activity.",
  "place-free": "There is a place: you can book it.",
  "one-activity": "One waits for one activity at a time.",
  "one-day": "One waits for one day at a time.",
  "not-open-yet": ({ at }) =>
    at === null ? "Booking is not open, and the town hall has not said when it will be." : `Booking opens on ${at}.`,
  "requests-closed": ({ at }) =>
    at === null
      ? "Requests are closed: the places go to families who asked in time."
      : `Requests closed on ${at}: the places go to families who asked before.`,
  "not-given": "The town hall gave the places to other children.",
  "too-late-to-add": ({ at }) =>
    at === null ? "It is too late to book." : `It is too late: it could be booked until ${at}.`,
  "too-late-to-cancel": ({ at }) =>
    at === null ? "It is too late to cancel." : `It is too late: it could be cancelled until ${at}.`,
  past: "This day is over or has begun.",
  "not-enrolled": "The child is not enrolled in this activity on that day.",
  "enrolment-waiting": "The enrolment in this activity is not accepted yet.",
  "dossier-incomplete": "The family’s file must be checked before booking.",
  "documents-missing": "A document that this activity asks for is still missing.",
  debt: "Overdue invoices are still to be paid: pay them, or contact the town hall.",
  excluded: "The child has another booking at that time of the day.",
  "needs-other": "This booking goes with another one of the same day: choose both, or neither.",
  "other-homes-day": "On that day the child is at its other home.",
  "booked-by-other-home": "Booked by the other home.",
  "ask-town": "This day cannot be booked online for this child: the town hall can tell you more.",
  "not-booked": "Nothing is booked on that day.",
  "siblings-apart": "Brothers and sisters were to stay together, and one of them did not get a place.",
  "other-line-refused": "Nothing was kept, because another wish was refused."
}

const sentences: Record<Language, Sentences> = { fr: french, en: english }

/** Why a wish is refused, as a family reads it. */
export const refusalSentence = ({ code, limit, reason = "" }: RefusalFacts, language: Language): string => {
  const sentence = sentences[language][code]
  if (typeof sentence === "string") return sentence
  return sentence({ at: limit === null ? null : datesIn(language).longInstant(limit), reason })
}
