/** A mail before it is HTML or plain text. */
export interface Letter {
  readonly subject: string
  /** What a list of mails shows after the subject. */
  readonly preheader: string
  readonly title: string
  readonly before: ReadonlyArray<string>
  readonly facts?: ReadonlyArray<readonly [label: string, value: string]>
  readonly action: LetterAction
  readonly after: ReadonlyArray<string>
}

/** The one thing a mail leads to. */
export interface LetterAction {
  readonly label: string
  readonly url: string
  /** Shown with the link as text, for those whose mail program shows no button. */
  readonly copyHint?: string
}
