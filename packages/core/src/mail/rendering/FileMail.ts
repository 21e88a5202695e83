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

/** A document that was sent has to be sent again; the reason of a confidential one stays in the family's own space. */
export interface DocumentRefused extends Addressed {
  readonly template: "documentRefused"
  readonly document: string
  readonly subject: string
  readonly reason: string | null
  readonly url: string
}

/** Documents that the town still waits for. */
export interface DocumentsDue extends Addressed {
  readonly template: "documentsDue"
  readonly documents: ReadonlyArray<{
    readonly title: string
    readonly subject: string
    /** ISO day. */
    readonly dueOn: string
  }>
  readonly url: string
}

/** What mails tell of a family's file. */
export type FileMail = ChangeApproved | ChangeRefused | DocumentRefused | DocumentsDue
