import { writeCsv } from "../csv/writeCsv.ts"
import { columnsOfKind, fileNames } from "./familyLayouts.ts"
import type { Household, HouseholdAdult, HouseholdChild } from "./Household.ts"

/** Families as the file of one line for each household and child; importing it changes nothing. */
export const familiesCsv = (households: ReadonlyArray<Household>): string =>
  writeCsv(
    columnsOfKind("families"),
    households.flatMap((household) => {
      const [me, other] = [1, 2].map((rank) => household.adults.find((adult) => adult.rank === rank))
      const head = [...householdCells(household), ...adultCells(me), ...adultCells(other)]
      const children = household.children.length === 0 ? [undefined] : household.children
      return children.map((child) => [...head, ...childCells(child)])
    })
  )

/** Families as one file for each table, by name; importing them together changes nothing. */
export const familyTablesCsv = (households: ReadonlyArray<Household>): Readonly<Record<string, string>> => ({
  [`${fileNames.households}.csv`]: writeCsv(columnsOfKind("households"), households.map(householdCells)),
  [`${fileNames.adults}.csv`]: writeCsv(
    columnsOfKind("adults"),
    households.flatMap((household) =>
      household.adults.map((adult) => {
        const [ref = "", ...cells] = adultCells(adult)
        return [ref, household.externalRef, String(adult.rank), ...cells]
      })
    )
  ),
  [`${fileNames.children}.csv`]: writeCsv(
    columnsOfKind("children"),
    households.flatMap((household) =>
      household.children.map((child) => {
        const [ref = "", ...cells] = childCells(child)
        return [ref, household.externalRef, ...cells]
      })
    )
  )
})

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
