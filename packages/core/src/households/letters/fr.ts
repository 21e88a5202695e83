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

/** A section as those read of it who did not ask for its change. */
const concerned = (section: SectionName) =>
  section === "other-guardian"
    ? {
        name: "Vos informations de responsable",
        asked:
          "L’autre responsable de votre foyer a demandé à changer ce que le portail sait de vous (nom, naissance, adresse mail, autorité parentale ou coordonnées)."
      }
    : {
        name: sections[section],
        asked: "L’autre foyer de votre enfant a demandé à changer une rubrique que vous avez en commun."
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
  }),

  othersChangeAsked: ({ section, url }, town) => ({
    subject: `Une modification qui vous concerne est demandée – ${town}`,
    preheader: "Rien ne change tant que la mairie ne l’a pas validée.",
    title: "Une modification qui vous concerne est demandée",
    before: [`${concerned(section).asked} Rien ne change tant que la mairie ne l’a pas validé.`],
    facts: [["Rubrique", concerned(section).name]],
    action: { label: "Ouvrir le portail", url },
    after: [
      "Vous étiez au courant : vous n’avez rien à faire.",
      "Vous n’êtes pas d’accord, ou cette demande vous surprend : prévenez la mairie dès maintenant."
    ]
  }),

  othersChangeApproved: ({ section, url }, town) => ({
    subject: `Une modification qui vous concerne est validée – ${town}`,
    preheader: `Rubrique « ${concerned(section).name} ».`,
    title: "Une modification qui vous concerne est validée",
    before: [`${concerned(section).asked} La mairie l’a validé.`],
    facts: [["Rubrique", concerned(section).name]],
    action: { label: "Ouvrir le portail", url },
    after: ["Ce n’est pas juste ? Prévenez la mairie dès maintenant."]
  })
}
