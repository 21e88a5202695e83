import { html, type TemplateResult } from "lit"
import type { PlanningHost } from "../PlanningHost.ts"
import { columnsOf, type Spot, type Wait } from "../types.ts"
import { dayName } from "../when.ts"

/** What a place is called, with its activity, and the child's name. */
export function spotNames({ planning }: PlanningHost, { activity, unit, childId }: Omit<Spot, "day">) {
  const column = planning && columnsOf(planning).find((each) => each.activity === activity && each.unit === unit)
  const child = planning?.children.find(({ id }) => id === childId)
  const label = column === undefined ? unit : column.label
  const within = column === undefined || label.startsWith(column.activityName) ? "" : `${column.activityName}, `
  return { label: `${within}${label}`, child: child?.givenName ?? "" }
}

/** What is waited for, a line for each unit and child with its days. */
export function placesView(
  host: PlanningHost,
  { activity, places }: Pick<Wait, "activity" | "places">
): TemplateResult {
  const same = [...Map.groupBy(places, ({ unit, childId }) => `${unit} ${childId}`).values()]
  return html`<ul class="places">
    ${same.map((of) => {
      const { label, child } = spotNames(host, { activity, unit: of[0]?.unit ?? "", childId: of[0]?.childId ?? "" })
      const days = of.map(({ day }) => day).toSorted()
      return html`<li><strong>${label}</strong>, ${child}, ${days.map((day) => dayName(host.format, day)).join(", ")}</li>`
    })}
  </ul>`
}
