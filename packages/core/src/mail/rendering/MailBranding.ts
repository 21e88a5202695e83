/** What a town's mails look like and where they lead. */
export interface MailBranding {
  /** As the town writes it: “Ville de Compiègne”. */
  readonly name: string
  /** `#rrggbb` or `#rgb`; anything else becomes a neutral blue. */
  readonly accentColor: string
  readonly portalUrl: string
  readonly contactMail: string
  /** Set when somebody reads the answers; without it the mail says that nobody does. */
  readonly replyTo?: string | null | undefined
}
