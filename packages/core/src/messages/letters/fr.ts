import type { LetterWords } from "../../mail/letters.ts"
import type { MessageLetter } from "./letterFacts.ts"

/** The letters about messages, in French. */
export const fr: LetterWords<MessageLetter> = {
  messageToFamilies: ({ subject, paragraphs, url }, town) => ({
    subject: `${subject} – ${town}`,
    preheader: "Un message de la mairie aux familles.",
    title: subject,
    before: [...paragraphs],
    action: { label: "Lire dans mon espace", url },
    after: ["Une question ? Répondez depuis votre espace : ce mail ne reçoit pas de réponse."]
  }),
  messageAnswered: ({ service, url }, town) => ({
    subject: `Une réponse vous attend – ${town}`,
    preheader: "Elle est dans votre espace personnel.",
    title: "Une réponse vous attend",
    before: [
      `Le service ${service} vous a écrit. Pour votre tranquillité, sa réponse se lit dans votre espace personnel.`
    ],
    action: { label: "Lire la réponse", url },
    after: []
  })
}
