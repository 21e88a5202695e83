import type { Language } from "../platform/text/Language.ts"
import { datesIn } from "../platform/time/dates.ts"
import type { Hindrance } from "./Hindrance.ts"
import type { NextStep } from "./nextStep.ts"

const listed = (names: ReadonlyArray<string>, language: Language) =>
  new Intl.ListFormat(language, { type: "disjunction" }).format(names)

type HindranceWords = {
  readonly [Code in Hindrance["code"]]: (hindrance: Hindrance & { readonly code: Code }) => string
}

const frenchHindrances: HindranceWords = {
  "too-young": ({ from, on }) => `À partir de ${from} ans le ${datesIn("fr").day(on)}.`,
  "too-old": ({ to, on }) => `Jusqu’à ${to} ans le ${datesIn("fr").day(on)}.`,
  "other-class": ({ classes }) => `Réservé aux enfants en ${listed(classes, "fr")}.`,
  "other-school": ({ schools }) => `Réservé aux enfants de ${listed(schools, "fr")}.`,
  "class-missing": () => "Indiquez d’abord la classe de l’enfant dans son dossier.",
  "school-missing": () => "Indiquez d’abord l’école de l’enfant dans son dossier.",
  "address-missing": () => "Indiquez d’abord votre adresse dans Mon foyer : l’activité est réservée aux habitants.",
  "residents-only": () => "Réservé aux habitants de la commune.",
  "not-open-yet": ({ at }) => `Les inscriptions ouvrent le ${datesIn("fr").longInstant(at)}.`,
  "asking-closed": ({ at }) => `Les inscriptions sont closes depuis le ${datesIn("fr").longInstant(at)}.`,
  "period-over": ({ on }) => `Terminé depuis le ${datesIn("fr").day(on)}.`,
  "already-requested": () => "Une demande est déjà en cours : la mairie va répondre.",
  "already-accepted": () => "Déjà inscrit.",
  "no-periods": () => "Aucune période n’est ouverte aux inscriptions pour le moment.",
  "no-group": () => "Aucun groupe ne correspond à l’âge ou à la classe de l’enfant.",
  "place-needed": ({ places }) => `Choisissez le lieu : ${listed(places, "fr")}.`,
  decided: () => "La mairie a déjà répondu : contactez-la pour changer quelque chose."
}

const englishHindrances: HindranceWords = {
  "too-young": ({ from, on }) => `From ${from} years of age on ${datesIn("en").day(on)}.`,
  "too-old": ({ to, on }) => `Up to ${to} years of age on ${datesIn("en").day(on)}.`,
  "other-class": ({ classes }) => `Only for children in ${listed(classes, "en")}.`,
  "other-school": ({ schools }) => `Only for children of ${listed(schools, "en")}.`,
  "class-missing": () => "First fill in the child’s class in their file.",
  "school-missing": () => "First fill in the child’s school in their file.",
  "address-missing": () => "First fill in your address in My household: the activity is for residents only.",
  "residents-only": () => "Only for residents of the town.",
  "not-open-yet": ({ at }) => `Enrolment opens on ${datesIn("en").longInstant(at)}.`,
  "asking-closed": ({ at }) => `Enrolment closed on ${datesIn("en").longInstant(at)}.`,
  "period-over": ({ on }) => `Ended on ${datesIn("en").day(on)}.`,
  "already-requested": () => "You have asked already: the town hall will answer.",
  "already-accepted": () => "Enrolled already.",
  "no-periods": () => "No period is open for enrolment at the moment.",
  "no-group": () => "No group fits the child’s age or class.",
  "place-needed": ({ places }) => `Choose the place: ${listed(places, "en")}.`,
  decided: () => "The town hall has answered already: contact it to change something."
}

/** A hindrance as a family reads it: what the rule is, its limit, and what to do. */
export const hindranceSentence = (hindrance: Hindrance, language: Language): string => {
  const words = language === "fr" ? frenchHindrances : englishHindrances
  // each code has its words: the key and the hindrance always belong together
  return (words as Readonly<Record<string, (hindrance: Hindrance) => string>>)[hindrance.code]?.(hindrance) ?? ""
}

type StepWords = Readonly<Record<NextStep["code"], (at: string) => string>>

const frenchSteps: StepWords = {
  wait: () => "La mairie étudie votre demande ; vous recevrez un mail.",
  dossier: () => "Vérifiez votre dossier pour pouvoir réserver.",
  documents: () => "Envoyez les documents demandés pour pouvoir réserver.",
  pay: () => "Réglez vos factures en retard pour pouvoir réserver.",
  "opens-later": (at) =>
    at === "" ? "La date d’ouverture des réservations n’est pas encore connue." : `Les réservations ouvrent le ${at}.`,
  book: () => "Vous pouvez réserver.",
  none: () => "Inscription acceptée : vous n’avez rien d’autre à faire.",
  "ask-again": () => "Vous pouvez faire une nouvelle demande.",
  ended: () => "Terminé."
}

const englishSteps: StepWords = {
  wait: () => "The town hall is looking at your request; you will get an e-mail.",
  dossier: () => "Check your file to be able to book.",
  documents: () => "Send the documents asked for to be able to book.",
  pay: () => "Pay your overdue invoices to be able to book.",
  "opens-later": (at) => (at === "" ? "When booking opens is not known yet." : `Booking opens on ${at}.`),
  book: () => "You can book.",
  none: () => "Enrolled: there is nothing else to do.",
  "ask-again": () => "You can ask again.",
  ended: () => "Ended."
}

/** What comes next, as a family reads it. */
export const nextStepSentence = ({ code, at }: NextStep, language: Language): string =>
  (language === "fr" ? frenchSteps : englishSteps)[code](at === null ? "" : datesIn(language).longInstant(at))
