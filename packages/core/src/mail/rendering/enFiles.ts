import type { SectionName } from "../../towns/sectionNames.ts"
import type { FileMail } from "./FileMail.ts"
import type { Catalogue } from "./Letter.ts"
import { longDay } from "./wording.ts"

const sections: Readonly<Record<SectionName, string>> = {
  me: "Me",
  "other-guardian": "Other guardian",
  "correspondence-address": "Correspondence address",
  "additional-information": "Additional information",
  identity: "Identity of the child",
  school: "School and class",
  "emergency-contacts": "People to call in an emergency",
  "authorised-pickups": "People who may collect the child",
  diet: "Diet",
  health: "Health",
  authorisations: "Permissions"
}

/** The mails about families' files, in English. */
export const enFiles: Pick<Catalogue["letters"], FileMail["template"]> = {
  changeApproved: ({ section, url }, town) => ({
    subject: `Your change is approved – ${town}`,
    preheader: `Section “${sections[section]}”.`,
    title: "Your change is approved",
    before: ["The town hall approved the change that you asked for. It is in your file now."],
    facts: [["Section", sections[section]]],
    action: { label: "See my file", url },
    after: ["There is nothing else to do."]
  }),

  changeRefused: ({ section, reason, url }, town) => ({
    subject: `Your change was not approved – ${town}`,
    preheader: `Section “${sections[section]}”.`,
    title: "Your change was not approved",
    before: ["The town hall could not approve the change that you asked for. Your file has not changed."],
    facts: [
      ["Section", sections[section]],
      ["Reason", reason]
    ],
    action: { label: "See my file", url },
    after: ["You can correct your request and send it again."]
  }),

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
