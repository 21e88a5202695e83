import { html, nothing } from "lit"
import type { Words } from "../../words/fr.ts"
import { icon } from "../base/icons.ts"

/** How good a password looks so far; without an estimate, from its length only. */
export type Level = "none" | "short" | "weak" | "good" | "strong" | "unknown"

const litSteps: Readonly<Record<Level, number>> = { none: 0, short: 1, weak: 2, unknown: 3, good: 3, strong: 4 }
const steps = [1, 2, 3, 4]

const saying = (words: Words["password"], level: Level) =>
  level === "none" || level === "unknown" ? "" : words.levels[level]

/** How far a password has come: a bar, the same in words, and what is missing; read out when the level has changed. */
export function strengthView(words: Words["password"], level: Level, missing: number, announced: Level) {
  const said = saying(words, level)
  const short = level === "short" ? words.missing(missing) : ""
  const symbol = level === "good" || level === "strong" ? "check" : "dot"
  return html`<div class="strength ${level}" part="strength">
    ${
      level === "none"
        ? nothing
        : html`<div
              class="bar"
              role="meter"
              aria-label=${words.strength}
              aria-valuemin="0"
              aria-valuemax="4"
              aria-valuenow=${litSteps[level]}
              aria-valuetext=${said || words.strength}
            >
              ${steps.map((step) => html`<span class=${step <= litSteps[level] ? "on" : ""}></span>`)}
            </div>
            <p>${said === "" ? nothing : icon(symbol)} ${said}${short === "" ? nothing : html`. ${short}`}</p>`
    }
    <p class="hidden" role="status">${saying(words, announced)}</p>
  </div>`
}
