import { html, svg, type TemplateResult } from "lit"

const drawings = {
  check: svg`<path d="m3.5 8.5 3 3 6-7" />`,
  dot: svg`<circle cx="8" cy="8" r="3" fill="currentColor" />`,
  clock: svg`<circle cx="8" cy="8" r="6" /><path d="M8 4.5V8l2.5 1.5" />`,
  alert: svg`<path d="M8 2.5v7M8 13v.5" />`,
  half: svg`<circle cx="8" cy="8" r="6" /><path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />`,
  back: svg`<path class="way" d="M7 4 3 8l4 4M3 8h10" />`,
  cross: svg`<path d="m4 4 8 8m0-8-8 8" />`,
  next: svg`<path class="way" d="m6 3.5 4.5 4.5L6 12.5" />`,
  file: svg`<path d="M4 1.5h5l3 3v10H4zM9 1.5v3h3M6 8h4M6 11h4" />`,
  save: svg`<path d="M8 2v8m-3-3 3 3 3-3M3 13.5h10" />`,
  card: svg`<path d="M1.5 3.5h13v9h-13zM1.5 6.5h13M4 10h3" />`,
  leave: svg`<path class="way" d="M6 2.5H2.5v11H6M6.5 8h7m-3-3 3 3-3 3" />`,
  house: svg`<path d="M2 7.500 8 2.500l6 5M3.500 6.500V13.500h9V6.500M6.500 13.500v-4h3v4" />`,
  people: svg`<circle cx="5.500" cy="5" r="2.500" /><circle cx="11.500" cy="7" r="2" /><path d="M1.500 13.500c0-3 1.500-4.500 4-4.500s4 1.500 4 4.500M9.500 11c2.500-1.500 5 0 5 2.500" />`,
  person: svg`<circle cx="8" cy="5" r="3" /><path d="M2.500 14c0-3 2.500-4.500 5.500-4.500s5.500 1.500 5.500 4.500" />`,
  menu: svg`<path d="M2.5 4.5h11m-11 3.500h11m-11 3.500h11" />`,
  calendar: svg`<path d="M2 3.500h12v10H2zM2 6.500h12M5 1.500v3m6-3v3" />`,
  pen: svg`<path d="m3 13 .500-3 7-7L13 5.500l-7 7z" />`,
  letter: svg`<path d="M1.5 3.5h13v9h-13zl6.5 5 6.500-5" />`,
  eye: svg`<path d="M1 8s2.5-4.5 7-4.5S15 8 15 8s-2.5 4.5-7 4.5S1 8 1 8z" /><circle cx="8" cy="8" r="2" />`
}

export type IconName = keyof typeof drawings

/** Lines as a small picture. */
export const picture = (lines: TemplateResult<2>): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${lines}</svg>`

/** A small drawing beside a text that says the same. */
export const icon = (name: IconName): TemplateResult => picture(drawings[name])
