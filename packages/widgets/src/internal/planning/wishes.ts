import type { Basket, Wish } from "./Basket.ts"
import type { Child } from "./chipView.ts"
import { noteOf } from "./look.ts"
import type { PlanningHost } from "./PlanningHost.ts"
import { type Cell, columnsOf, type Planning, spotKey, type UnitColumn } from "./types.ts"

/** The most changes that one request may carry. */
export const mostChanges = 500

/** What is asked for a cell, with what it is called once it is out of sight. */
export const wishOf = (
  { words, format }: Pick<PlanningHost, "words" | "format">,
  cell: Cell,
  { label }: UnitColumn,
  { givenName }: Child,
  action: Wish["action"]
): Wish => ({
  action,
  childId: cell.childId,
  activity: cell.activity,
  unit: cell.unit,
  day: cell.day,
  childName: givenName,
  label,
  byRequest: cell.byRequest,
  note: noteOf(words.planning, format, cell, cell.day)
})

/** The units of the same activity that are changed with one: what goes with it, and what it needs. */
const partners = (column: UnitColumn, action: Wish["action"]) =>
  new Set(action === "add" ? [...column.together, ...column.needs] : column.together)

/** What a press on a cell asks for: itself, and what must go with it. */
export function wishesOf(
  host: PlanningHost,
  planning: Planning,
  cell: Cell,
  action: Wish["action"]
): ReadonlyArray<Wish> {
  const columns = columnsOf(planning)
  const child = planning.children.find(({ id }) => id === cell.childId)
  const own = columns.find(({ activity, unit }) => activity === cell.activity && unit === cell.unit)
  if (child === undefined || own === undefined) return []
  const others = partners(own, action)
  const same = planning.cells.filter(
    ({ childId, activity, day }) => childId === cell.childId && activity === cell.activity && day === cell.day
  )
  return columns.flatMap((column) => {
    const each = column.activity === cell.activity ? same.find(({ unit }) => unit === column.unit) : undefined
    if (each === undefined) return []
    const free = action === "add" ? each.mayAdd : each.mayCancel
    if (each !== cell && !(free && others.has(each.unit))) return []
    return [wishOf(host, each, column, child, action)]
  })
}

/** Chooses a change, or takes it back where it was chosen; gives what was added, undefined where there was no room. */
export function toggle(basket: Basket, wishes: ReadonlyArray<Wish>, cell: Cell): boolean | undefined {
  if (basket.wishFor(cell) !== undefined) {
    for (const wish of wishes) basket.take(wish)
    return false
  }
  if (basket.size + wishes.length > mostChanges) return undefined
  for (const wish of wishes) if (spotKey(wish) === spotKey(cell) || basket.wishFor(wish) === undefined) basket.put(wish)
  return true
}
