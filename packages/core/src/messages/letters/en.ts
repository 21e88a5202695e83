import type { LetterWords } from "../../mail/letters.ts"
import type { MessageLetter } from "./letterFacts.ts"

/** The letters about messages, in English. What the town wrote is in French. */
export const en: LetterWords<MessageLetter> = {
  messageToFamilies: ({ subject, paragraphs, url }, town) => ({
    subject: `${subject} – ${town}`,
    preheader: "A message from the town hall to families.",
    title: subject,
    before: [...paragraphs],
    action: { label: "Read it in my account", url },
    after: ["A question? Answer from your account: nobody reads answers to this mail."]
  }),
  messageAnswered: ({ service, url }, town) => ({
    subject: `An answer is waiting for you – ${town}`,
    preheader: "It is in your account.",
    title: "An answer is waiting for you",
    before: [`The ${service} service wrote to you. To keep it private, its answer is in your account.`],
    action: { label: "Read the answer", url },
    after: []
  })
}
