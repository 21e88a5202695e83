import type { BaseWords, Words } from "../../words/fr.ts"
import type { Schemas } from "../api/client.ts"

export type Planning = Schemas["Planning"]
export type Cell = Schemas["PlanningCell"]
export type PlanningActivity = Schemas["PlanningActivity"]
export type ChangesAnswer = Schemas["PlanningChangesAnswer"]
export type ChangeLine = Schemas["PlanningChangeLine"]
export type Wait = Schemas["Wait"]
export type PlanningRequest = Schemas["PlanningRequest"]
export type Changes = Schemas["PlanningChanges"]
export type HistoryEntry = Schemas["PlanningHistoryEntry"]
export type PlanningWords = BaseWords & Pick<Words, "planning" | "notFound">

/** A unit of an activity, with what it is called where all of them stand side by side. */
export interface UnitColumn {
  readonly activity: string
  readonly unit: string
  readonly activityName: string
  readonly label: string
  readonly price: string
  readonly needs: ReadonlyArray<string>
  readonly together: ReadonlyArray<string>
}

/** What a wish is about: a unit of an activity on a day for a child. */
export interface Spot {
  readonly childId: string
  readonly activity: string
  readonly unit: string
  readonly day: string
}

export const spotKey = ({ childId, activity, unit, day }: Spot) => `${day} ${childId} ${activity} ${unit}`

/** What families can book, as columns: an activity's name where it has one unit, else the unit's, with its activity where two are alike. */
export function columnsOf({ activities }: Pick<Planning, "activities">): ReadonlyArray<UnitColumn> {
  const named = activities.flatMap(({ code, name, units }) =>
    units.map(({ code: unit, name: unitName, price, needs, together }) => ({
      activity: code,
      unit,
      activityName: name,
      label: units.length === 1 ? name : unitName,
      long: `${name}, ${unitName}`,
      price,
      needs,
      together
    }))
  )
  return named.map(({ long, ...column }) =>
    named.some((other) => other.label === column.label && other.activity !== column.activity)
      ? { ...column, label: long }
      : column
  )
}
