import type { LetterFacts } from "../../mail/letters.ts"

/** The town wrote to several families: the mail says all of it. */
export interface MessageToFamilies extends LetterFacts {
  readonly template: "messageToFamilies"
  readonly subject: string
  readonly paragraphs: ReadonlyArray<string>
  readonly url: string
}

/** A service answered: what it says stays in the family's own space. */
export interface MessageAnswered extends LetterFacts {
  readonly template: "messageAnswered"
  readonly service: string
  readonly url: string
}

/** What letters tell of messages. */
export type MessageLetter = MessageToFamilies | MessageAnswered
