import type { LetterWords } from "../../mail/letters.ts"
import { longDay } from "../../platform/time/dates.ts"
import type { DocumentLetter } from "./letterFacts.ts"

/** The letters about documents, in English. */
export const en: LetterWords<DocumentLetter> = {
  documentRefused: ({ document, subject, reason, url }, town) => ({
    subject: `A document has to be sent again – ${town}`,
    preheader: `${document}: the town hall cannot accept it as it is.`,
    title: "A document has to be sent again",
    before: [
      "The town hall looked at the document that you sent and cannot accept it as it is.",
      ...(reason === null ? ["You find the reason in your own space: this document is confidential."] : [])
    ],
    facts: [["Document", document], ["For", subject], ...(reason === null ? [] : [["Reason", reason] as const])],
    action: { label: "See my documents", url },
    after: ["What you filled in is kept: correct it, then send it again."]
  }),

  documentsDue: ({ documents, url }, town) => ({
    subject: `${documents.length > 1 ? "Some documents are awaited" : "A document is awaited"} – ${town}`,
    preheader: "A few minutes are enough, on a phone.",
    title: documents.length > 1 ? "Some documents are awaited" : "A document is awaited",
    before: ["To look after your child, the town hall still waits for:"],
    facts: documents.map(
      ({ title, subject, dueOn }) => [`${title} – ${subject}`, `before ${longDay(dueOn, "en")}`] as const
    ),
    action: { label: "Complete my documents", url },
    after: ["You have just sent it? There is nothing to do."]
  })
}
