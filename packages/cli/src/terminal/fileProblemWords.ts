import type { CustodyProblem } from "@portail-familles/core/children"
import type { DocumentKindProblem } from "@portail-familles/core/documents"
import { Match } from "effect"
import { fieldWords } from "./fieldWords.ts"
import { day } from "./words.ts"

const templateReasons = {
  unreadable: "ce n'est pas un PDF lisible",
  encrypted: "le PDF est protégé par un mot de passe ou chiffré : enregistrez-le sans protection",
  xfa: "c'est un formulaire XFA (LiveCycle) : enregistrez-le en formulaire AcroForm",
  noForm: "le PDF n'a aucun champ à remplir"
} satisfies Record<Extract<DocumentKindProblem, { readonly code: "template-unusable" }>["reason"], string>

const ofQuestion = ({ kind, question }: { readonly kind: string; readonly question: string }, what: string) =>
  `${kind} : question ${question} : ${what}`

const ofTemplate = ({ kind, file }: { readonly kind: string; readonly file: string }, what: string) =>
  `${kind} : template.file ${file} : ${what}`

/** What agents read for what does not hold together in a file of document kinds. */
export const documentKindWords: (problem: DocumentKindProblem) => string = Match.type<DocumentKindProblem>().pipe(
  Match.discriminatorsExhaustive("code")({
    unreadable: ({ text }) => fieldWords(text),
    "kind-twice": ({ kind }) => `document ${kind} : deux fois le même code`,
    "question-twice": (where) => ofQuestion(where, "deux fois le même code"),
    "nothing-to-do": ({ kind }) =>
      `${kind} : ni question (parts) ni envoi de fichier (upload) : la famille n'aurait rien à faire`,
    "activities-not-about-child": ({ kind }) =>
      `${kind} : activities ne vaut que pour un document sur un enfant (about: child)`,
    "vaccinations-not-yes-no": ({ kind, question }) =>
      `${kind} : vaccinations.question : ${question} n'est pas une question oui / non`,
    "too-few-choices": (where) => ofQuestion(where, "un choix a besoin d'au moins deux réponses (choices)"),
    "health-not-about-child": (where) => ofQuestion(where, "health ne vaut que pour un document sur un enfant"),
    "health-answered-otherwise": (where) =>
      ofQuestion(where, `health: ${where.health} se répond par ${where.kinds.join(" ou ")}`),
    "condition-not-asked-before": (where) =>
      ofQuestion(where, `when.question : ${where.condition} n'est pas une question oui / non posée avant`),
    "unknown-source": ({ kind, field, source }) => `${kind} : template.fields.${field} : rien ne s'appelle ${source}`,
    "unknown-activity": ({ kind, activity }) => `${kind} : activité inconnue : ${activity}`,
    "unknown-service": ({ kind, service }) => `${kind} : service inconnu : ${service}`,
    "template-missing": (where) => ofTemplate(where, "le fichier manque"),
    "template-unusable": (where) => ofTemplate(where, templateReasons[where.reason]),
    "template-field-missing": (where) => ofTemplate(where, `le formulaire n'a pas de champ ${where.field}`)
  })
)

/** What agents read for why a custody calendar does not fit. */
export const custodyWords: (problem: CustodyProblem) => string = Match.type<CustodyProblem>().pipe(
  Match.discriminatorsExhaustive("code")({
    unreadable: ({ text }) => fieldWords(text),
    backwards: ({ from, to }) => `Une exception finit le ${day(to)}, avant de commencer, le ${day(from)}.`,
    "only-one-home": ({ childRef }) =>
      `L'enfant ${childRef} n'a qu'un foyer : portail family link-child lui en donne un second.`,
    "not-its-home": ({ childRef, homeRef }) => `Le foyer ${homeRef} n'est pas celui de l'enfant ${childRef}.`,
    "same-home-every-week": () => "Les semaines paires et impaires sont au même foyer."
  })
)
