import type { MessageSentBefore, MessageThreadNotFound, MessageUnfit } from "@portail-familles/core/messages"
import { exitCodes } from "./exitCodes.ts"
import { failureReport } from "./failureReport.ts"
import { moment } from "./words.ts"

/** What may fail about messages. */
export type MessageFailure = MessageSentBefore | MessageThreadNotFound | MessageUnfit

const unfit: Readonly<Record<MessageUnfit["problem"], readonly [problem: string, advice: string]>> = {
  "subject-length": ["L'objet doit avoir de 1 à 120 caractères.", "Raccourcissez-le ; le reste va dans le texte."],
  "text-length": ["Le texte doit avoir de 1 à 5 000 caractères.", "Raccourcissez-le."],
  "unknown-service": ["La ville n'a pas de service de ce code.", "Les services : portail service list"],
  "too-many-messages": ["Ce foyer a écrit trop de messages aujourd'hui.", "Réessayez demain."],
  "too-many-files": ["Un message emporte cinq fichiers au plus.", "Envoyez un autre message pour le reste."],
  "unknown-file": ["Un fichier joint n'est plus là.", "Relancez la commande avec ce fichier."]
}

/** What to say when a message cannot be found or sent. */
export const messageFailures = {
  MessageSentBefore: ({ at }: MessageSentBefore) =>
    failureReport(
      exitCodes.refused,
      `Le même message est déjà parti, à qui vous l'adressez, le ${moment(at)} : rien n'a été envoyé.`,
      "S'il doit vraiment partir encore : --again"
    ),
  MessageThreadNotFound: ({ typed }: MessageThreadNotFound) =>
    failureReport(
      exitCodes.notFound,
      `Aucun échange n'a un identifiant qui finit par « ${typed} », ou plusieurs.`,
      "Voir : portail message list"
    ),
  MessageUnfit: ({ problem }: MessageUnfit) => failureReport(exitCodes.refused, ...unfit[problem])
}
