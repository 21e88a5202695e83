import { css } from "lit"
import { controls } from "./controls.styles.ts"
import { messages } from "./messages.styles.ts"

const tokens = css`
  :host {
    --_accent: var(--portail-accent, #1f4f8f);
    --_on-accent: var(--portail-on-accent, #fff);
    --_surface: var(--portail-surface, light-dark(#fff, #15181d));
    --_text: var(--portail-text, light-dark(#1c2027, #eceef2));
    --_link: var(--portail-link, light-dark(var(--_accent), color-mix(in srgb, var(--_accent) 45%, #fff)));
    --_muted: color-mix(in srgb, var(--_text) 72%, var(--_surface));
    --_line: color-mix(in srgb, var(--_text) 16%, var(--_surface));
    --_edge: color-mix(in srgb, var(--_text) 58%, var(--_surface));
    --_soft: color-mix(in srgb, var(--_link) 7%, var(--_surface));
    --_danger: var(--portail-danger, light-dark(#a8231b, #ffb3aa));
    --_ok: var(--portail-ok, light-dark(#1a6438, #86d9a5));
    --_warn: var(--portail-warn, light-dark(#7d4700, #f3c376));
    --_radius: var(--portail-radius, 0.625rem);
    --_gap: var(--portail-gap, 1.25rem);
    display: block;
    box-sizing: border-box;
    font-family: var(--portail-font, inherit);
    line-height: 1.55;
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
`

const layout = css`
  .widget {
    container-type: inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
    overflow-wrap: break-word;
  }
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
    padding: clamp(0.625rem, 5cqi, 2rem);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  .panel.narrow {
    inline-size: 100%;
    max-inline-size: 30rem;
  }
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  .stack > * {
    max-inline-size: 100%;
  }
  .heading {
    font-weight: 700;
    line-height: 1.25;
    text-wrap: pretty;
    outline-offset: 0.25rem;
  }
  .heading.depth-0 {
    font-size: clamp(1.375em, 1.2em + 1.2cqi, 1.75em);
    letter-spacing: -0.01em;
  }
  .heading.depth-1 {
    font-size: 1.1875em;
  }
  .heading.depth-2 {
    font-size: 1.0625em;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
    justify-items: start;
  }
  .nowrap {
    white-space: nowrap;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem;
  }
  .muted {
    color: color-mix(in srgb, currentcolor 76%, transparent);
  }
  .small {
    font-size: 0.9375em;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* a phone with large text */
  @container (inline-size < 17rem) {
    :is(.panel, .tile, .heading, p) {
      hyphens: auto;
      /* hyphens need a dictionary that a browser may lack, or load late */
      overflow-wrap: anywhere;
    }
    .nowrap {
      white-space: normal;
    }
    :is(button, .button) {
      max-inline-size: 100%;
      padding-inline: 0.5rem;
    }
    .notice {
      grid-template-columns: minmax(0, 1fr);
      overflow-wrap: anywhere;
      padding: 0.625rem;
    }
    .symbol {
      display: none;
    }
  }
  [dir="rtl"] {
    text-align: right;
    /* what the town wrote in French keeps its own order */
    * {
      unicode-bidi: plaintext;
    }
    .way {
      transform: scaleX(-1);
      transform-origin: 8px;
    }
  }
  .icon {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.2em;
  }
`

export const base = [tokens, layout, controls, messages]
