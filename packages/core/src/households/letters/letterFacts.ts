import type { LetterFacts } from "../../mail/letters.ts"
import type { SectionName } from "../../towns/sectionNames.ts"

/** The town took over a change of a family's file. Says which section, never what is in it. */
export interface ChangeApproved extends LetterFacts {
  readonly template: "changeApproved"
  readonly section: SectionName
  readonly url: string
}

/** The town did not take over a change, for a reason. */
export interface ChangeRefused extends LetterFacts {
  readonly template: "changeRefused"
  readonly section: SectionName
  readonly reason: string
  readonly url: string
}

/** Another family, or the other guardian, asked for a change of what is of the reader too. Rests with the town until it approves. */
export interface OthersChangeAsked extends LetterFacts {
  readonly template: "othersChangeAsked"
  readonly section: SectionName
  readonly url: string
}

/** The town took such a change over. */
export interface OthersChangeApproved extends LetterFacts {
  readonly template: "othersChangeApproved"
  readonly section: SectionName
  readonly url: string
}

/** What letters tell of a change of a family's dossier. */
export type ChangeLetter = ChangeApproved | ChangeRefused | OthersChangeAsked | OthersChangeApproved
