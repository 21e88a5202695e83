import { html, nothing } from "lit"
import { icon } from "../icons.ts"
import type { PlanningHost } from "../PlanningHost.ts"
import type { PlanningRequest } from "../types.ts"
import { requestWords } from "./requestWords.ts"

/** How anybody can check that nobody chose the result: the announced hash, then the seed and what was drawn with it. */
export function checkView(host: PlanningHost, { seedHash, seed, id }: PlanningRequest, announced: boolean | undefined) {
  if (seedHash === "") return nothing
  const { check } = requestWords(host)
  const facts = [
    ...(seed === null ? [] : [[check.seed, seed] as const]),
    [check.hash, seedHash] as const,
    [check.number, id] as const
  ]
  return html`<details class="about">
    <summary>${check.title}</summary>
    <div class="stack">
      <p>${seed === null ? check.before : check.after}</p>
      ${announced === undefined ? nothing : html`<div><span class="mark ${announced ? "ok" : "danger"}">${icon(announced ? "check" : "alert")}${announced ? check.right : check.wrong}</span></div>`}
      <dl class="stack">
        ${facts.map(([name, value]) => html`<div><dt class="small">${name}</dt><dd><code class="long">${value}</code></dd></div>`)}
      </dl>
      ${seed === null ? nothing : html`<p class="small">${check.how}</p>`}
    </div>
  </details>`
}
