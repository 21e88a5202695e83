import type { BaseWords, Words } from "../../words/fr.ts"
import type { PortailElement } from "../base/PortailElement.ts"
import type { Journal } from "./Journal.ts"
import type { Mark } from "./marks.ts"
import type { Note, RegisterChild, RegisterSlot, State } from "./types.ts"

/** What of the day is shown. */
export interface Filter {
  readonly search: string
  readonly place: string
  readonly group: string
  /** Null: the whole day. */
  readonly part: string | null
  readonly onlyOpen: boolean
}

/** What the parts of the list need of the element that shows them. */
export interface AttendanceHost extends PortailElement {
  readonly words: BaseWords & Pick<Words, "attendance">
  filter: Filter
  /** The child whose details are open. */
  openChild: string | null
  readonly journal: Journal | undefined
  /** What was marked last, and how to take it back. */
  readonly lastMark: { readonly text: string; readonly undo: () => void } | undefined
  /** The slots that a mark on a row is about. */
  slotsFor(child: RegisterChild): ReadonlyArray<RegisterSlot>
  /** Notes a child in slots, says so, and offers to take it back. */
  mark(child: RegisterChild, slots: ReadonlyArray<RegisterSlot>, mark: Mark): void
  /** Notes again what somebody else had overtaken. */
  insist(note: Note, version: number): void
  /** What a state is called within a sentence. */
  stateWords(state: State): string
}
