import { html, nothing } from "lit"
import type { Schemas } from "../../api/client.ts"
import { notice } from "../../base/parts.ts"
import type { PlanningHost } from "../PlanningHost.ts"
import { spotNames } from "../waiting/placesView.ts"
import { dayName } from "../when.ts"
import { absenceWords } from "./absenceWords.ts"

export type Absence = Schemas["Absence"]

/** What the town answered about a unit of a child. */
export interface Declared {
  readonly childId: string
  readonly activity: string
  readonly unit: string
  readonly answer: Schemas["PlanningAbsenceAnswer"]
}

/** What became of each day that was declared; until when it is to be proved stands with the absence itself. */
export function declaredView(host: PlanningHost, declared: ReadonlyArray<Declared>) {
  if (declared.length === 0) return nothing
  const words = absenceWords(host)
  const all = declared.flatMap(({ answer, ...spot }) => answer.lines.map((line) => ({ ...spot, ...line })))
  const taken = all.filter(({ outcome }) => outcome === "declared")
  const refused = all.filter(({ outcome }) => outcome !== "declared")
  const line = (each: (typeof all)[number], sentence: string) => {
    const { label, child } = spotNames(host, each)
    return html`<li><strong>${label}</strong>, ${child}, ${dayName(host.format, each.day)}${sentence === "" ? nothing : html`${"\u202f"}: ${sentence}`}</li>`
  }
  return html`${
    taken.length === 0
      ? nothing
      : notice(
          "ok",
          html`<p><strong>${words.declared}</strong></p>
          <ul class="places">
            ${taken.map((each) => line(each, ""))}
          </ul>
          <p>${words.declaredHint}</p>`
        )
  }
  ${
    refused.length === 0
      ? nothing
      : notice(
          "warn",
          html`<p><strong>${words.notDeclared}</strong></p>
          <ul class="places">
            ${refused.map((each) => line(each, each.sentence))}
          </ul>`,
          "alert"
        )
  }`
}
