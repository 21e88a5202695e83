import type { LetterWords } from "../../mail/letters.ts"
import type { SectionName } from "../../towns/sectionNames.ts"
import type { ChangeLetter } from "./letterFacts.ts"

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

/** The letters about changes of dossiers, in English. */
export const en: LetterWords<ChangeLetter> = {
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
  })
}
