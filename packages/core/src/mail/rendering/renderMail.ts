import { en } from "./en.ts"
import { fr } from "./fr.ts"
import { toHtml } from "./html.ts"
import type { Catalogue, Letter } from "./Letter.ts"
import type { MailBranding, MailContent } from "./MailContent.ts"
import { footerOf, type MailPage } from "./page.ts"
import { toText } from "./text.ts"
import { frenchSpaces, type MailLanguage, oneLine } from "./wording.ts"

export type { MailBranding, MailContent, MailTemplate } from "./MailContent.ts"
export type { MailLanguage } from "./wording.ts"

/** A mail as it is sent. */
export interface RenderedMail {
  readonly subject: string
  readonly html: string
  readonly text: string
}

/** Writes a mail in the recipient's language, from nothing but its arguments. */
export const renderMail = (language: MailLanguage, branding: MailBranding, mail: MailContent): RenderedMail => {
  const { common, letters } = catalogues[language]
  const typeset = language === "fr" ? (text: string) => frenchSpaces(oneLine(text)) : oneLine
  const letter = typesetLetter(letterOf(letters, mail, branding.name), typeset)
  const page: MailPage = {
    language,
    branding: {
      ...branding,
      name: typeset(branding.name),
      portalUrl: oneLine(branding.portalUrl),
      contactMail: oneLine(branding.contactMail)
    },
    letter,
    portal: common.portal,
    greeting: typeset(common.greeting(oneLine(mail.recipientName))),
    contact: typeset(common.contact),
    footer: footerOf(common, branding).map(typeset)
  }
  return { subject: letter.subject, html: toHtml(page), text: toText(page) }
}

const catalogues: Record<MailLanguage, Catalogue> = { fr, en }

// each catalogue has a letter for every template: the key and the argument always belong together
const letterOf = (letters: Catalogue["letters"], mail: MailContent, town: string): Letter =>
  (letters[mail.template] as (mail: MailContent, town: string) => Letter)(mail, town)

const typesetLetter = (letter: Letter, typeset: (text: string) => string): Letter => ({
  subject: typeset(letter.subject),
  preheader: typeset(letter.preheader),
  title: typeset(letter.title),
  before: letter.before.map(typeset),
  facts: (letter.facts ?? []).map(([label, value]) => [typeset(label), typeset(value)] as const),
  action: {
    label: typeset(letter.action.label),
    url: oneLine(letter.action.url),
    ...(letter.action.copyHint === undefined ? {} : { copyHint: typeset(letter.action.copyHint) })
  },
  after: letter.after.map(typeset)
})
