import type { Language } from "../../platform/text/Language.ts"
import type { DocumentTown } from "./PrintModel.ts"

/** Everything that is printed on the emergency sheet of a group for one day, already decided. */
export interface EmergencySheet {
  readonly town: DocumentTown
  readonly language: Language
  readonly activity: string
  /** As it is read: “mercredi 25 novembre 2026”. */
  readonly day: string
  readonly group: string
  /** In the order in which they are looked for. */
  readonly children: ReadonlyArray<EmergencyChild>
}

/** What must be known of a child when nothing else is at hand. */
export interface EmergencyChild {
  readonly name: string
  /** As it is read; may be empty. */
  readonly birthDate: string
  readonly schoolClass: string
  /** Allergies, treatments, what to do; one line each, none for a child without any. */
  readonly health: ReadonlyArray<string>
  /** In the order in which they are called. */
  readonly contacts: ReadonlyArray<EmergencyPerson>
  readonly pickups: ReadonlyArray<EmergencyPerson>
  /** Who must not collect the child. */
  readonly forbidden: ReadonlyArray<{ readonly name: string; readonly relation: string }>
  readonly diet: ReadonlyArray<string>
  /** “17:30”; `null` when the child does not leave alone. */
  readonly leavesAloneFrom: string | null
  /** Documents and answers that are not there. */
  readonly missing: ReadonlyArray<string>
}

/** Somebody to call or to hand the child to. */
export interface EmergencyPerson {
  readonly name: string
  readonly relation: string
  readonly phone: string
}
