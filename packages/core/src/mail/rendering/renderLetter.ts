import { frenchSpaces } from "../../platform/text/frenchSpaces.ts"
import type { Language } from "../../platform/text/Language.ts"
import type { AddressedLetter } from "../letters.ts"
import { commonWords } from "./commonWords.ts"
import { toHtml } from "./html.ts"
import type { Letter } from "./Letter.ts"
import type { MailBranding } from "./MailBranding.ts"
import { footerOf, type MailPage } from "./page.ts"
import { toText } from "./text.ts"
import { oneLine } from "./typography.ts"

/** A mail as it is sent. */
export interface RenderedMail {
  readonly subject: string
  readonly html: string
  readonly text: string
}

/** Writes a letter in the recipient's language, from nothing but its arguments. */
export const renderLetter = (language: Language, branding: MailBranding, addressed: AddressedLetter): RenderedMail => {
  const common = commonWords[language]
  const typeset = language === "fr" ? (text: string) => frenchSpaces(oneLine(text)) : oneLine
  const letter = typesetLetter(addressed.written(language, branding.name), typeset)
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
    greeting: typeset(common.greeting(oneLine(addressed.recipientName))),
    contact: typeset(common.contact),
    footer: footerOf(common, branding).map(typeset)
  }
  return { subject: letter.subject, html: toHtml(page), text: toText(page) }
}

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
