import type { Language } from "../../platform/text/Language.ts"
import type { CommonWords } from "./commonWords.ts"
import type { Letter } from "./Letter.ts"
import type { MailBranding } from "./MailBranding.ts"

/** A letter with what surrounds it, every text final. */
export interface MailPage {
  readonly language: Language
  readonly branding: MailBranding
  readonly letter: Letter
  readonly portal: string
  readonly greeting: string
  /** Stands before the address to write to. */
  readonly contact: string
  readonly footer: ReadonlyArray<string>
}

/** What stands under every letter. */
export const footerOf = (common: CommonWords, branding: MailBranding): ReadonlyArray<string> => [
  branding.replyTo ? common.answersAreRead : common.answersAreNotRead,
  common.neverAsked
]
