import type { Effect } from "effect"
import type { Fragment } from "effect/sql/Statement"
import type { RowFailure } from "../sql/failures.ts"

/** Numbers by what they count, as `accounts` or `healthRecords`. */
export type Counts = Readonly<Record<string, number>>

/** What one table does with personal data. */
export interface Coverage {
  /** The keys of the export that hold it; none only when `unexported` says why. */
  readonly exported: ReadonlyArray<string>
  readonly unexported?: string
  /** Why rows of it outlive the people they are about; absent where all of them go. */
  readonly kept?: string
}

/** Whom a row can stand for, in the order in which such rows go: each is pointed to by kinds before it, and by rows about it. */
export const subjectKinds = ["child", "account", "adult", "household"] as const

/** A kind of row that stands for somebody or for their home. */
export type SubjectKind = (typeof subjectKinds)[number]

/** Who leaves a town, by ids; and the mail addresses that are nobody else's. */
export interface Leaving extends Readonly<Record<SubjectKind, ReadonlyArray<string>>> {
  readonly townId: string
  readonly addresses: ReadonlyArray<string>
}

/** A column whose rows keep what they point to, without its name, when its people leave. */
export interface Keep {
  readonly subject: SubjectKind
  readonly table: string
  readonly column: string
}

/** How rows that stand for somebody end. */
export interface SubjectRows {
  readonly remove: (townId: string, ids: ReadonlyArray<string>) => Effect.Effect<unknown, RowFailure>
  /** Takes everything from rows that something keeps that says who it was. */
  readonly blank: (leaving: Leaving, ids: ReadonlyArray<string>) => Effect.Effect<unknown, RowFailure>
}

/** One record of a person or a home, and the one that it becomes. */
export interface Become {
  readonly from: string
  readonly to: string
}

/** Two households made one. */
export interface Merging {
  readonly townId: string
  readonly household: Become
  /** People whom only the duplicate has: they go over as they are. */
  readonly adults: ReadonlyArray<string>
  readonly children: ReadonlyArray<string>
  /** Adults whom both have. */
  readonly sameAdults: ReadonlyArray<Become>
  /** All that rows of the duplicate may be about: the home, and its people whether they go over or are there already. */
  readonly subjects: ReadonlyArray<Become>
}

/** One household of a town. */
export interface HouseholdKey {
  readonly townId: string
  readonly householdId: string
}

/** How a household stands with a town. */
export interface Standing {
  /** Rows of the town's books, by what they are. */
  readonly books: Counts
  /** Rows that outlive the household for another reason. */
  readonly others: Counts
  /** ISO day of the last entry of the books; null when there is none. */
  readonly lastOn: string | null
  /** Numbers of what is still to be paid. */
  readonly unpaid: ReadonlyArray<string>
  /** Attempts to pay, and whether one is under way or still has to be looked into. */
  readonly attempts: number
  readonly attemptUnderWay: boolean
  /** PayFiP references of payments that wait for the régie's decision. */
  readonly paymentsSetAside: ReadonlyArray<string>
  /** Changes that wait for the town's approval. */
  readonly changesWaiting: number
}

/** Conditions on a household `h`, with `h.town_id` and `h.id`, that say what the town has to do with it; each is one `exists`. */
export interface Ties {
  /** The town serves it on an ISO day. */
  readonly serves?: (today: string) => Fragment
  /** The town served it once. */
  readonly served?: Fragment
  /** Something was done by it or for it since an ISO day, or is not over. */
  readonly activeSince?: (day: string) => ReadonlyArray<Fragment>
  /** Its books have an entry since an ISO day: they need the debtor's name. */
  readonly inBooksSince?: (day: string) => Fragment
}

/** Entries of the log that are kept longer than others. */
export interface KeptEntries {
  /** How actions begin that are kept as long as the accounts they explain. */
  readonly asAccounts?: ReadonlyArray<string>
  /** The condition that what an entry `e` is about is still there. */
  readonly explained?: Fragment
}

/** One application of a town's retention: the day, the town, and what other rooms have to do with it. */
export interface Sweep<Town> {
  readonly town: Town
  /** ISO day. */
  readonly today: string
  /** Conditions on a household `h`, over all rooms. */
  readonly serves: Fragment
  readonly notInBooksSince: (day: string) => Fragment
  readonly entries: { readonly asAccounts: ReadonlyArray<string>; readonly explained: Fragment }
  /** Erases accounts in all rooms; the adults and their homes stay. */
  readonly eraseAccounts: (ids: ReadonlyArray<string>) => Effect.Effect<void, RowFailure>
}

/** Work on personal data that says how much it did, by these names, all of them each time. */
export interface Counted<Input> {
  readonly counts: ReadonlyArray<string>
  readonly run: (input: Input) => Effect.Effect<Counts, RowFailure>
}

/** What a room knows of people, and what becomes of it. Everything runs in the transaction of whoever erases, merges or sweeps. */
export interface PersonalDataContribution<Town = unknown> {
  readonly room: string
  /** Its tables that hold personal data or lead to some. */
  readonly covers: Readonly<Record<string, Coverage>>
  readonly keeps?: ReadonlyArray<Keep>
  /** Deletes what is about people who leave; upper rooms do it first. */
  readonly erase?: Counted<Leaving>
  /** Ends the rows that stand for people, after all rooms have erased what is about them. */
  readonly subjects?: Partial<Readonly<Record<SubjectKind, SubjectRows>>>
  /** Gives a household what only its duplicate has; counts what reports tell of it. */
  readonly move?: (merging: Merging) => Effect.Effect<Counts, RowFailure>
  readonly standing?: (household: HouseholdKey) => Effect.Effect<Partial<Standing>, RowFailure>
  readonly ties?: Ties
  readonly entries?: KeptEntries
  /** Deletes what has outlived its time; upper rooms first. */
  readonly retention?: Counted<Sweep<Town>>
  /** The same, once the families that left have been erased. */
  readonly lateRetention?: Counted<Sweep<Town>>
}

/** Whose data an export gathers; `actor` is how the log names them. */
export interface DataSubject extends HouseholdKey {
  readonly adultId: string
  readonly accountId: string
  readonly actor: string
}

/** A file of an export, by its path there. */
export interface ExportedFile {
  readonly name: string
  readonly content: Uint8Array
}

/** What a room exports of somebody: keys of the JSON document, where two rooms may fill one, and files beside it. */
export interface PersonalDataExport<Access = unknown> {
  readonly room: string
  readonly document?: (
    subject: DataSubject,
    access: Access
  ) => Effect.Effect<Readonly<Record<string, unknown>>, RowFailure>
  readonly files?: (access: Access) => Effect.Effect<ReadonlyArray<ExportedFile>>
}
