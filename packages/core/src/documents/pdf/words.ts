import { frenchSpaces } from "../../platform/text/frenchSpaces.ts"
import type { Language } from "../../platform/text/Language.ts"

const fr = {
  locale: "fr-FR",
  continued: "suite",
  page: (page: number, pages: number) => `${page} / ${pages}`.replaceAll(" ", "\u00a0"),
  draft: "Non signé en ligne",
  signer: "Nom et prénom du responsable",
  place: "Fait à",
  day: "Le",
  handSignature: "Signature",
  said: (yes: boolean): string => (yes ? "Oui" : "Non"),
  unanswered: "non renseigné",
  important: "à connaître avant d’accueillir l’enfant",
  notices: "À noter",
  statement: "Déclaration et signature",
  unsigned: "Non signé.",
  signed: "Signé électroniquement",
  signedNote: "L’identité du signataire a été confirmée par son mot de passe.",
  by: "Par",
  at: "Le",
  account: "Compte",
  contentHash: "Empreinte du contenu (HMAC-SHA-256)",
  annex: "Annexe",
  unplaced: "Réponses qui ne tiennent pas dans le formulaire",
  seeAnnex: "voir l’annexe"
}

const en: typeof fr = {
  locale: "en-GB",
  continued: "continued",
  page: fr.page,
  draft: "Not signed online",
  signer: "Name of the guardian",
  place: "Done at",
  day: "On",
  handSignature: "Signature",
  said: (yes) => (yes ? "Yes" : "No"),
  unanswered: "not given",
  important: "to know before looking after the child",
  notices: "Please note",
  statement: "Statement and signature",
  unsigned: "Not signed.",
  signed: "Signed electronically",
  signedNote: "The signer’s identity was confirmed by their password.",
  by: "By",
  at: "On",
  account: "Account",
  contentHash: "Fingerprint of the content (HMAC-SHA-256)",
  annex: "Annex",
  unplaced: "Answers that do not fit in the form",
  seeAnnex: "see the annex"
}

/** What a document says in one language, besides its data. */
export type DocumentWords = typeof fr

/** The words of each language of the portal. */
export const words: Record<Language, DocumentWords> = { fr, en }

/** A town's text with the spaces French typography asks for: none of its double marks begins a line. */
export const typeset = (text: string, language: Language): string => (language === "fr" ? frenchSpaces(text) : text)

/** Whether an answer says yes or no; `undefined` when it says something else. */
export const saysYes = (value: string): boolean | undefined => {
  const said = /^(oui|yes|non|no)(?![\p{L}\p{N}])/iu.exec(value)?.[1]?.toLowerCase()
  return said === undefined ? undefined : said === "oui" || said === "yes"
}
