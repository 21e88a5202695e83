import { html, nothing } from "lit"
import type { Schemas } from "../../api/client.ts"
import { notice } from "../../base/parts.ts"
import type { PlanningHost } from "../PlanningHost.ts"
import { capital, dayName } from "../when.ts"
import { placesView, spotNames } from "./placesView.ts"
import { waitWords } from "./waitWords.ts"

/** What the town answered to a wish to wait. */
export type Asked = Schemas["WaitAnswer"]

/** What became of each wish to wait: the rank, or why not. What was offered at once stands with the offers. */
export function askedView(host: PlanningHost, answers: ReadonlyArray<Asked>) {
  const words = waitWords(host)
  return answers.map(({ wait, lines }) => {
    if (wait?.state === "offered") return nothing
    if (wait !== null) {
      return notice(
        "ok",
        html`<p><strong>${words.listed}</strong></p>
          ${placesView(host, wait)}
          <p>${words.rank(wait.rank ?? 1, wait.of ?? 1)} ${words.listedHint}</p>`
      )
    }
    const because = lines.filter(({ sentence }) => sentence !== "")
    return notice(
      "warn",
      html`<p><strong>${words.notListed}</strong></p>
        <ul class="places">
          ${because.map((line) => {
            const { label, child } = spotNames(host, line)
            return html`<li><strong>${label}</strong>, ${child}, ${dayName(host.format, line.day)}${"\u202f"}: ${capital(line.sentence)}</li>`
          })}
        </ul>`,
      "alert"
    )
  })
}
