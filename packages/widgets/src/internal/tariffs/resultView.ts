import { html, nothing } from "lit"
import type { Format } from "../base/format.ts"
import type { Simulation, TariffWords } from "./types.ts"

interface ResultModel {
  readonly words: TariffWords["simulator"]
  readonly format: Format
  readonly simulation: Simulation
  readonly today: string
  /** Whether the price is that of an unknown quotient. */
  readonly unknown: boolean
  readonly heading: (content: unknown) => unknown
}

/** What a family would pay: the sum, its arithmetic for each child, the tariff that says so. */
export function resultView({ words, format, simulation, today, unknown, heading }: ResultModel) {
  const { children, cents, tariff } = simulation
  const cited = tariff.from <= today ? words.cited : words.later
  return html`<section class="panel result" part="result">
    <div class="total">${heading(words.total(format.money(cents)))}</div>
    <ul class="sums">
      ${children.map(
        (child) => html`<li>
          <span>${children.length === 1 ? simulation.activityName : words.child(child.rank)}</span>
          <span class="amount">${format.money(child.cents)}</span>
          <span class="muted">${child.sentence}</span>
        </li>`
      )}
    </ul>
    ${unknown ? html`<p>${words.unknownQuotient}</p>` : nothing}
    <p class="muted">
      ${cited(tariff.name, format.day(tariff.from))}
      ${words.noContract}
    </p>
  </section>`
}
