import type { SectionName } from "../../towns/sectionNames.ts"
import type { FileMail } from "./FileMail.ts"
import type { Catalogue } from "./Letter.ts"
import { longDay } from "./wording.ts"

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

/** The mails about families' files, in French. */
export const frFiles: Pick<Catalogue["letters"], FileMail["template"]> = {
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

  documentRefused: ({ document, subject, reason, url }, town) => ({
    subject: `Un document est à renvoyer – ${town}`,
    preheader: `${document} : la mairie ne peut pas l’accepter en l’état.`,
    title: "Un document est à renvoyer",
    before: [
      "La mairie a regardé le document que vous avez envoyé et ne peut pas l’accepter en l’état.",
      ...(reason === null ? ["Le motif est dans votre espace personnel : ce document est confidentiel."] : [])
    ],
    facts: [["Document", document], ["Pour", subject], ...(reason === null ? [] : [["Motif", reason] as const])],
    action: { label: "Voir mes documents", url },
    after: ["Ce que vous avez déjà rempli est gardé : corrigez, puis envoyez à nouveau."]
  }),

  documentsDue: ({ documents, url }, town) => ({
    subject: `${documents.length > 1 ? "Des documents sont attendus" : "Un document est attendu"} – ${town}`,
    preheader: "Quelques minutes suffisent, depuis un téléphone.",
    title: documents.length > 1 ? "Des documents sont attendus" : "Un document est attendu",
    before: ["La mairie attend encore, pour accueillir votre enfant :"],
    facts: documents.map(
      ({ title, subject, dueOn }) => [`${title} – ${subject}`, `avant le ${longDay(dueOn, "fr")}`] as const
    ),
    action: { label: "Compléter mes documents", url },
    after: ["Vous venez de l’envoyer ? Vous n’avez rien à faire."]
  })
}
