import { longestLine } from "./formFields.ts"

/** How a cell is read: a text as it is, a code of five digits, an address, a number, a day that is past. */
export type FieldKind = "text" | "postal-code" | "mail" | "phone" | "birth"

/** A column of a table that files tell of. */
export interface Field {
  readonly name: string
  readonly kind: FieldKind
  /** The column in a file of its own table. */
  readonly cell: string
  readonly longest: number
  readonly isRequired: boolean
}

/** A table that an import writes, without its key. */
export interface Table {
  readonly name: "households" | "adults" | "children"
  /** Where its rows are read: children's in their area's view. */
  readonly readFrom: "households" | "adults" | "child_cards"
  readonly fields: ReadonlyArray<Field>
}

const field = (
  name: string,
  cell: string,
  { kind = "text", longest = longestLine, isRequired = false }: Partial<Omit<Field, "name" | "cell">> = {}
): Field => ({ name, cell, kind, longest, isRequired })

/** The tables of families. */
export const tables = {
  households: {
    name: "households",
    readFrom: "households",
    fields: [
      field("name", "nom_foyer", { isRequired: true }),
      field("street_number", "numero", { longest: 20 }),
      field("street", "rue"),
      field("complement_1", "complement_1"),
      field("complement_2", "complement_2"),
      field("postal_code", "code_postal", { kind: "postal-code" }),
      field("city", "ville")
    ]
  },
  adults: {
    name: "adults",
    readFrom: "adults",
    fields: [
      field("civility", "civilite", { longest: 20 }),
      field("family_name", "nom", { isRequired: true }),
      field("birth_name", "nom_naissance"),
      field("given_name", "prenom", { isRequired: true }),
      field("birth_date", "naissance", { kind: "birth" }),
      field("mail", "mail", { kind: "mail" }),
      field("main_phone", "telephone", { kind: "phone", longest: 30 }),
      field("second_phone", "telephone_bis", { kind: "phone", longest: 30 })
    ]
  },
  children: {
    name: "children",
    readFrom: "child_cards",
    fields: [
      field("given_name", "prenom", { isRequired: true }),
      field("family_name", "nom", { isRequired: true }),
      field("birth_date", "naissance", { kind: "birth", isRequired: true })
    ]
  }
} satisfies Record<string, Table>

/** A table that says who belongs to which household. */
export interface Members {
  /** Where its rows are read: those of children in their area's view. */
  readonly readFrom: "household_adults" | "child_homes"
  readonly people: "adults" | "children"
  readonly column: "adult_id" | "child_id"
  /** Whether its rows have a rank: the guardians of a household do. */
  readonly ranked: boolean
}

export const adultMembers: Members = {
  readFrom: "household_adults",
  people: "adults",
  column: "adult_id",
  ranked: true
}

export const childMembers: Members = {
  readFrom: "child_homes",
  people: "children",
  column: "child_id",
  ranked: false
}

/** Ranks of a household's adults: `me` and the other guardian. */
export const ranks = [1, 2] as const
