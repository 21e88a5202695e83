import { html } from "lit"

/** The main action of a step; while it runs it says so, keeps the focus, and ignores further presses. */
export const busyButton = (label: unknown, busy: boolean, busyLabel: string, press?: () => void, waiting = false) =>
  html`<button
    type=${press === undefined ? "submit" : "button"}
    class="primary"
    part="button primary-button"
    aria-disabled=${busy || waiting}
    @click=${(event: Event) => {
      if (busy || waiting) event.preventDefault()
      else press?.()
    }}
  >
    ${busy ? html`<span class="spinner" aria-hidden="true"></span>${busyLabel}` : label}
  </button>`
