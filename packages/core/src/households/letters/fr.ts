import type { LetterWords } from "../../mail/letters.ts"
import type { SectionName } from "../../towns/sectionNames.ts"
import type { ChangeLetter } from "./letterFacts.ts"

const sections: Readonly<Record<SectionName, string>> = {
  me: "Moi",
  "other-guardian": "Autre responsable",
  "correspondence-address": "Adresse de correspondance",
  "additional-information": "Informations complémentaires",
  identity: "Identité de l’enfant",
  school: "École et classe",
  "emergency-contacts": "Personnes à contacter en cas d’urgence",
  "authorised-pickups": "Personnes autorisées à venir chercher l’enfant",
  diet: "Régime alimentaire",
  health: "Santé",
  authorisations: "Autorisations"
}

/** The letters about changes of dossiers, in French. */
export const fr: LetterWords<ChangeLetter> = {
  changeApproved: ({ section, url }, town) => ({
    subject: `Votre modification est validée – ${town}`,
    preheader: `Rubrique « ${sections[section]} ».`,
    title: "Votre modification est validée",
    before: ["La mairie a validé la modification que vous avez demandée. Elle est maintenant dans votre dossier."],
    facts: [["Rubrique", sections[section]]],
    action: { label: "Voir mon dossier", url },
    after: ["Vous n’avez rien d’autre à faire."]
  }),

  changeRefused: ({ section, reason, url }, town) => ({
    subject: `Votre modification n’a pas été validée – ${town}`,
    preheader: `Rubrique « ${sections[section]} ».`,
    title: "Votre modification n’a pas été validée",
    before: ["La mairie n’a pas pu valider la modification que vous avez demandée. Votre dossier n’a pas changé."],
    facts: [
      ["Rubrique", sections[section]],
      ["Motif", reason]
    ],
    action: { label: "Voir mon dossier", url },
    after: ["Vous pouvez corriger votre demande et l’envoyer à nouveau."]
  })
}
