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

/** A section as those read of it who did not ask for its change. */
const concerned = (section: SectionName) =>
  section === "other-guardian"
    ? {
        name: "What is known of you as a guardian",
        asked:
          "The other guardian of your household asked to change what the portal knows of you (name, birth, mail address, parental authority or ways to reach you)."
      }
    : {
        name: sections[section],
        asked: "The other home of your child asked to change a section that you share."
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
  }),

  othersChangeAsked: ({ section, url }, town) => ({
    subject: `A change that concerns you is asked for – ${town}`,
    preheader: "Nothing changes until the town hall approves it.",
    title: "A change that concerns you is asked for",
    before: [`${concerned(section).asked} Nothing changes until the town hall approves it.`],
    facts: [["Section", concerned(section).name]],
    action: { label: "Open the portal", url },
    after: [
      "If you knew about it, there is nothing to do.",
      "If you do not agree, or did not expect this, tell the town hall now."
    ]
  }),

  othersChangeApproved: ({ section, url }, town) => ({
    subject: `A change that concerns you is approved – ${town}`,
    preheader: `Section “${concerned(section).name}”.`,
    title: "A change that concerns you is approved",
    before: [`${concerned(section).asked} The town hall approved it.`],
    facts: [["Section", concerned(section).name]],
    action: { label: "Open the portal", url },
    after: ["If this is not right, tell the town hall now."]
  })
}
