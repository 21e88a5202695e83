import type { LetterWords } from "../../mail/letters.ts"
import { longDay } from "../../platform/time/dates.ts"
import type { DocumentLetter } from "./letterFacts.ts"

/** The letters about documents, in French. */
export const fr: LetterWords<DocumentLetter> = {
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
