import type { SectionName } from "../../towns/sectionNames.ts"
import type { Addressed } from "./Addressed.ts"

/** The town took over a change of a family's file. Says which section, never what is in it. */
export interface ChangeApproved extends Addressed {
  readonly template: "changeApproved"
  readonly section: SectionName
  readonly url: string
}

/** The town did not take over a change, for a reason. */
export interface ChangeRefused extends Addressed {
  readonly template: "changeRefused"
  readonly section: SectionName
  readonly reason: string
  readonly url: string
}

/** What mails tell of a family's file. */
export type FileMail = ChangeApproved | ChangeRefused
