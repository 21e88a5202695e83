import type { BaseWords, Words } from "../../words/fr.ts"
import type { Schemas } from "../api/client.ts"

export type SectionName = Schemas["VerificationStep"]["section"]
export type SectionWords = BaseWords & Pick<Words, "sections">

/** The values of a section as the contract has them: each section's fields say of what kind they are. */
export type Values = Readonly<Record<string, unknown>>

/** A section as the portal gives it, of whichever kind. */
export interface Section {
  readonly version: string
  readonly values: Values
  readonly waiting: { readonly values: Values; readonly askedAt: string } | null
  readonly onApproval: boolean
  /** What the town requires, as paths of values, and what of it is missing: `contacts` where fewer than `atLeast` are named. */
  readonly needs: {
    readonly required: ReadonlyArray<string>
    readonly atLeast: number
    readonly missing: ReadonlyArray<string>
  }
  readonly verify: boolean
  readonly verified: boolean
}

/** Which section of whose dossier; `childId` is null for those of the household. */
export interface SectionRef {
  readonly name: SectionName
  readonly childId: string | null
}

/** What stands in the fields of a form, by path; "yes" or "no" where something is ticked or chosen so. */
export type FieldTexts = Readonly<Record<string, string>>

export type FieldKind =
  | "text"
  | "lines"
  | "phone"
  | "mail"
  | "day"
  | "digits"
  | "number"
  | "time"
  | "choice"
  | "yes-no"
  | "yes-no-unsaid"
  | "tick"
  | "read-only"

/** What a field's own control has to show, and what it does with what is typed there. */
export interface Control {
  readonly id: string
  readonly value: string
  readonly typed: FieldTexts
  readonly invalid: "true" | "false"
  /** Ids of its hint and its mistake. */
  readonly described: unknown
  readonly type: (text: string) => void
  /** Types into several fields at once, by path. */
  readonly fill: (typed: FieldTexts) => void
}

/** One field of a section: where it stands in the values, and how it is asked for. */
export interface Field {
  readonly path: string
  readonly kind: FieldKind
  readonly label: string
  readonly hint?: unknown
  readonly autocomplete?: string
  readonly required?: boolean | ((typed: FieldTexts) => boolean)
  /** Beside its neighbour where there is room: a street number is short, its street long. */
  readonly width?: "short" | "long"
  /** What may be chosen, as value and words. */
  readonly options?: ReadonlyArray<readonly [string, string]>
  /** Whether it is asked for, after what was answered so far. */
  readonly when?: (typed: FieldTexts) => boolean
  /** Another control than its kind's. */
  readonly control?: (control: Control) => unknown
}

/** Fields that belong together, under a title where a section has several such groups. */
export interface Group {
  readonly title?: string
  readonly fields: ReadonlyArray<Field>
}

/** What a section looks like. */
export interface Spec {
  readonly title: string
  readonly intro?: string
  readonly groups: ReadonlyArray<Group>
  /** The fields are those of each person in `contacts`. */
  readonly persons?: boolean
  /** What the fields cannot say one by one. */
  readonly settle?: (values: Values) => Values
  /** Whether the answers of another child may be taken over. */
  readonly copied?: boolean
  /** What is said above the form. */
  readonly note?: string
  /** What else is shown with the values. */
  readonly more?: unknown
}

export const fieldsOf = ({ groups }: Spec) => groups.flatMap(({ fields }) => fields)

/** Whether what is required, as a path, is in a field. */
const isIn = ({ path }: Field, required: string) => path === required || path.startsWith(`${required}.`)

export const isNeeded = (field: Field, { needs }: Section) => needs.required.some((each) => isIn(field, each))

/** The fields that must be filled in before the section can be said to be right. */
export const missingFields = (spec: Spec, { needs }: Section) =>
  fieldsOf(spec).filter((field) => needs.missing.some((each) => isIn(field, each)))

export const isComplete = ({ needs }: Section) => needs.missing.length === 0

export const keyOf = ({ name, childId }: SectionRef) => `${childId ?? ""}/${name}`

/** What a form starts with: the change that waits, else what is recorded. */
export const startOf = ({ waiting, values }: Section) => waiting?.values ?? values
