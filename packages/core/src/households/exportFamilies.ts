import { csvHead, csvLines } from "../platform/csv/writeCsv.ts"
import { columnsOfKind, fileNames } from "./familyLayouts.ts"
import type { Household, HouseholdAdult, HouseholdChild } from "./Household.ts"

/** A file of an export: its beginning, and the lines that some households have in it. */
export interface FamilyExport {
  readonly name: string
  readonly head: string
  readonly lines: (households: ReadonlyArray<Household>) => string
}

/** Families as the file of one line for each household and child; importing it changes nothing. */
export const oneFile: FamilyExport = {
  name: "familles.csv",
  head: csvHead(columnsOfKind("families")),
  lines: (households) =>
    csvLines(
      households.flatMap((household) => {
        const [me, other] = [1, 2].map((rank) => household.adults.find((adult) => adult.rank === rank))
        const head = [...householdCells(household), ...adultCells(me), ...adultCells(other)]
        const children = household.children.length === 0 ? [undefined] : household.children
        return children.map((child) => [...head, ...childCells(child)])
      })
    )
}

/** Families as one file for each table; importing them together changes nothing. */
export const tableFiles: ReadonlyArray<FamilyExport> = [
  {
    name: `${fileNames.households}.csv`,
    head: csvHead(columnsOfKind("households")),
    lines: (households) => csvLines(households.map(householdCells))
  },
  {
    name: `${fileNames.adults}.csv`,
    head: csvHead(columnsOfKind("adults")),
    lines: (households) =>
      csvLines(
        households.flatMap((household) =>
          household.adults.map((adult) => {
            const [ref = "", ...cells] = adultCells(adult)
            return [ref, household.externalRef, String(adult.rank), ...cells]
          })
        )
      )
  },
  {
    name: `${fileNames.children}.csv`,
    head: csvHead(columnsOfKind("children")),
    lines: (households) =>
      csvLines(
        households.flatMap((household) =>
          household.children.map((child) => {
            const [ref = "", ...cells] = childCells(child)
            return [ref, household.externalRef, ...cells]
          })
        )
      )
  }
]

/** A whole file of `oneFile`. */
export const familiesCsv = (households: ReadonlyArray<Household>): string =>
  `${oneFile.head}${oneFile.lines(households)}`

/** The whole files of `tableFiles`, by name. */
export const familyTablesCsv = (households: ReadonlyArray<Household>): Readonly<Record<string, string>> =>
  Object.fromEntries(tableFiles.map(({ name, head, lines }) => [name, `${head}${lines(households)}`]))

const householdCells = (household: Household): ReadonlyArray<string> => [
  household.externalRef,
  household.name,
  household.streetNumber,
  household.street,
  household.complement1,
  household.complement2,
  household.postalCode,
  household.city
]

const adultCells = (adult: HouseholdAdult | undefined): ReadonlyArray<string> => [
  adult?.externalRef ?? "",
  adult?.civility ?? "",
  adult?.familyName ?? "",
  adult?.birthName ?? "",
  adult?.givenName ?? "",
  adult?.birthDate ?? "",
  adult?.mail ?? "",
  adult?.mainPhone ?? "",
  adult?.secondPhone ?? ""
]

const childCells = (child: HouseholdChild | undefined): ReadonlyArray<string> => [
  child?.externalRef ?? "",
  child?.givenName ?? "",
  child?.familyName ?? "",
  child?.birthDate ?? ""
]
