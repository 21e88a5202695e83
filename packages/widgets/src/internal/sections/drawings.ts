import { html, svg } from "lit"

const drawings = {
  pencil: svg`<path d="m2.5 13.5.7-3.2 7.6-7.6 2.5 2.5-7.6 7.6zM9.3 4.2l2.5 2.5" />`,
  plus: svg`<path d="M8 3v10M3 8h10" />`,
  up: svg`<path d="m3.5 9.5 4.5-4.5 4.5 4.5" />`,
  down: svg`<path d="m3.5 6.5 4.5 4.5 4.5-4.5" />`,
  bin: svg`<path d="M2.5 4h11M6 4V2.5h4V4M4 4l.7 9.5h6.600L12 4" />`,
  lock: svg`<path d="M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2" />`
}

/** A small drawing beside a text that says the same. */
export const drawing = (name: keyof typeof drawings) =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${drawings[name]}</svg>`
