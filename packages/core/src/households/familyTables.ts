import type { ImportedFamily } from "./familyRows.ts"

/** A table that an import writes, without its key. */
export interface Table {
  readonly name: string
  readonly columns: ReadonlyArray<{ readonly name: string; readonly type: "text" | "date" }>
}

const texts = (...columns: ReadonlyArray<string>) => columns.map((name) => ({ name, type: "text" as const }))

/** The tables of families. */
export const tables = {
  households: {
    name: "households",
    columns: texts("name", "street_number", "street", "complement_1", "complement_2", "postal_code", "city")
  },
  adults: {
    name: "adults",
    columns: [
      ...texts("civility", "family_name", "birth_name", "given_name", "mail", "main_phone", "second_phone"),
      { name: "birth_date", type: "date" }
    ]
  },
  children: {
    name: "children",
    columns: [...texts("given_name", "family_name"), { name: "birth_date", type: "date" }]
  }
} satisfies Record<string, Table>

/** A table that says who belongs to which household. */
export interface Members {
  readonly table: "household_adults" | "household_children"
  readonly people: "adults" | "children"
  readonly column: "adult_id" | "child_id"
  /** Whether its rows have a rank: the guardians of a household do. */
  readonly ranked: boolean
  readonly of: (family: ImportedFamily) => ReadonlyArray<{ household: string; person: string; rank: number | null }>
}

export const adultMembers: Members = {
  table: "household_adults",
  people: "adults",
  column: "adult_id",
  ranked: true,
  of: (family) => family.adults.map((adult) => ({ household: family.ref, person: adult.ref, rank: adult.rank }))
}

export const childMembers: Members = {
  table: "household_children",
  people: "children",
  column: "child_id",
  ranked: false,
  of: (family) => family.children.map((child) => ({ household: family.ref, person: child.ref, rank: null }))
}

export const householdRow = (family: ImportedFamily) => ({
  ref: family.ref,
  name: family.name,
  street_number: family.streetNumber,
  street: family.street,
  complement_1: family.complement1,
  complement_2: family.complement2,
  postal_code: family.postalCode,
  city: family.city
})

export const adultRow = (adult: ImportedFamily["adults"][number]) => ({
  ref: adult.ref,
  civility: adult.civility,
  family_name: adult.familyName,
  birth_name: adult.birthName,
  given_name: adult.givenName,
  birth_date: adult.birthDate,
  mail: adult.mail,
  main_phone: adult.mainPhone,
  second_phone: adult.secondPhone
})

export const childRow = (child: ImportedFamily["children"][number]) => ({
  ref: child.ref,
  given_name: child.givenName,
  family_name: child.familyName,
  birth_date: child.birthDate
})
