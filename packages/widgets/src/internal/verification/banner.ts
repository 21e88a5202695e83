import { css, html, nothing } from "lit"
import type { Words } from "../../words/fr.ts"
import type { Schemas } from "../api/client.ts"
import { icon } from "../base/icons.ts"

type Verification = Schemas["Verification"]

export const remainingIn = ({ steps }: Verification) => steps.filter(({ done }) => !done).length

/** How far it has come, as a bar and in words. */
export function progressView(words: Words["verification"], { steps }: Verification) {
  const done = steps.filter((step) => step.done).length
  return html`<div class="progress">
    <progress max=${steps.length} value=${done} aria-label=${words.progress(done, steps.length)}></progress>
    <span class="small" aria-hidden="true">${words.progress(done, steps.length)}</span>
  </div>`
}

/** What is left to verify this school year, for the top of the personal space; nothing once all is done. */
export function verificationBanner(words: Words["verification"], verification: Verification, href: string) {
  const remaining = remainingIn(verification)
  const { schoolYear, steps, blocked } = verification
  if (remaining === 0) return nothing
  return html`<section class="todo" part="alert" aria-label=${words.banner(schoolYear)}>
    <span class="symbol">${icon("alert")}</span>
    <div class="todo-text">
      <p class="todo-title">${words.banner(schoolYear)}</p>
      <p><strong>${words.remaining(remaining)}</strong>${blocked.includes("payments") ? html`. ${words.blocked}` : nothing}</p>
      ${progressView(words, verification)}
    </div>
    <a class="button primary" part="button primary-button" href=${href}
      >${remaining === steps.length ? words.start : words.resume}${icon("next")}</a
    >
  </section>`
}

export const bannerStyles = css`
  .todo {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 1rem;
    align-items: start;
    padding: clamp(0.625rem, 4cqi, 1.75rem);
    border: 2px solid var(--_warn);
    border-inline-start-width: 8px;
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_warn) 9%, var(--_surface));
    color: var(--_text);
  }
  .todo .symbol {
    display: grid;
    place-items: center;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    border-radius: 50%;
    background: var(--_warn);
    color: var(--_surface);
    font-size: 1.25rem;
  }
  .todo-text {
    display: grid;
    gap: 0.375rem;
  }
  .todo-title {
    font-size: 1.1875em;
    font-weight: 700;
    line-height: 1.3;
  }
  .todo .button {
    grid-column: 1 / -1;
  }
  .progress {
    display: grid;
    gap: 0.25rem;
  }
  progress {
    inline-size: 100%;
    block-size: 0.625rem;
    border: 0;
    border-radius: 1rem;
    overflow: hidden;
    appearance: none;
    background: color-mix(in srgb, var(--_text) 16%, var(--_surface));
  }
  progress::-webkit-progress-bar {
    background: none;
  }
  progress::-webkit-progress-value {
    background: var(--_link);
  }
  progress::-moz-progress-bar {
    background: var(--_link);
  }
  @container (inline-size >= 44rem) {
    .todo {
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: center;
    }
    .todo .button {
      grid-column: auto;
    }
  }
  @media (forced-colors: active) {
    progress {
      border: 1px solid CanvasText;
      forced-color-adjust: none;
    }
  }
`
