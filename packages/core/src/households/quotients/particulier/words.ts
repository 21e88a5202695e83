import type { Language } from "../../../platform/text/Language.ts"
import { shortDayOf } from "../../../platform/time/dates.ts"

/** The version of the text below: a changed text has another one, and former versions stay here. */
export const consentVersion = "2026-11"

/** What a consent says, a paragraph each. */
export const consentText = (townName: string, language: Language): ReadonlyArray<string> =>
  language === "fr" ? french(townName) : english(townName)

const french = (townName: string) => [
  `J’autorise la mairie (${townName}) à demander mon quotient familial à la CAF ou à la MSA, par le service API Particulier de l’État. Pour me reconnaître, elle transmet ma civilité, mes noms, mes prénoms, ma date et mon lieu de naissance.`,
  "Mon quotient sert à calculer le prix des activités de mes enfants, et à rien d’autre. La mairie peut le redemander pour le tenir à jour, tant que je n’ai pas retiré mon accord.",
  "Je peux retirer mon accord ici, à tout moment. Les quotients déjà reçus restent enregistrés\u202f: ils expliquent mes factures. Rien ne m’oblige à donner cet accord\u202f: je peux aussi écrire mon quotient moi-même."
]

const english = (townName: string) => [
  `I allow the town hall (${townName}) to ask the CAF or the MSA for my family quotient (quotient familial), through the State’s service API Particulier. To recognise me, it sends my title, my surnames, my given names, my date and my place of birth.`,
  "My quotient is used to work out what my children’s activities cost, and for nothing else. The town hall may ask again to keep it up to date, as long as I have not withdrawn my consent.",
  "I can withdraw my consent here at any time. Quotients that have come already stay on record: they explain my invoices. Nothing obliges me to consent: I can also write my quotient myself."
]

/** What shows that somebody consented on screen, kept with the quotient. */
export const consentProof = (fund: string, givenAt: Date): string =>
  `${fund}, accord donné sur le portail le ${shortDayOf(givenAt)}`
