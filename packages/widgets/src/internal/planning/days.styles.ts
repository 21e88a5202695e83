import { css } from "lit"

const chips = css`
  .chip {
    display: inline-grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.4375rem;
    align-items: center;
    justify-content: start;
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.3125rem 0.5rem;
    border: 1.5px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.7);
    background: var(--_surface);
    color: var(--_text);
    font-weight: 400;
    line-height: 1.25;
    text-align: start;
    overflow-wrap: anywhere;
  }
  button.chip {
    border-color: var(--_edge);
  }
  .chip-text > :is(strong, .chip-state) {
    display: block;
  }
  .chip strong {
    font-size: 0.9375em;
    font-weight: 600;
    hyphens: auto;
  }
  .chip strong + .chip-state {
    font-size: 0.9375em;
  }
  .chip .icon {
    stroke-width: 2.25;
  }
  .chip.quiet {
    border-style: dashed;
    background: none;
    color: color-mix(in srgb, var(--_text) 78%, var(--_surface));
  }
  .chip.warn .icon,
  .chip.warn .chip-state {
    color: var(--_warn);
  }
  .chip.ok {
    --_tone: var(--_ok);
    border-color: color-mix(in srgb, var(--_tone) 60%, var(--_surface));
    background: color-mix(in srgb, var(--_tone) 10%, var(--_surface));
  }
  .chip.ok :is(.icon, .chip-state) {
    color: var(--_tone);
    font-weight: 600;
  }
  .chip.wished {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .chip.wished.gone {
    border-color: var(--_danger);
    background: color-mix(in srgb, var(--_danger) 10%, var(--_surface));
    color: var(--_danger);
  }
  button.chip:hover {
    border-color: var(--_link);
    box-shadow: inset 0 0 0 1px var(--_link);
  }
  .notes {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
    line-height: 1.4;
  }
  @media (forced-colors: active) {
    .chip.wished {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    .chip.wished.gone {
      background: Canvas;
      color: CanvasText;
    }
    .chip.ok {
      border: 3px solid CanvasText;
    }
  }
`

const list = css`
  .days {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
  }
  .day {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.625rem;
    padding: 0.875rem clamp(0.75rem, 3cqi, 1.25rem);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  .day.now {
    border-color: var(--_link);
    box-shadow: inset 4px 0 var(--_link);
  }
  .day-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 0.75rem;
    align-items: baseline;
  }
  .day-name::first-letter {
    text-transform: uppercase;
  }
  .day-name {
    display: inline-block;
  }
  .special {
    color: var(--_muted);
  }
  .of-child {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.375rem;
  }
  .child-name {
    font-weight: 600;
  }
  .chips {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 10.5rem), 1fr));
    gap: 0.375rem;
  }
  /* a line for each, what it is before how it stands */
  @container (inline-size < 25rem) {
    .chips {
      grid-template-columns: minmax(0, 1fr);
    }
    .chips .chip-text {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.75rem;
      align-items: baseline;
      justify-content: space-between;
    }
  }
  .chips > li {
    display: grid;
  }
  .mark {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    color: var(--_tone, var(--_muted));
    font-size: 0.9375em;
    font-weight: 600;
  }
  .now .mark {
    color: var(--_link);
  }
`

const table = css`
  .flush {
    gap: 0;
    padding: 0;
  }
  .scrolls {
    max-block-size: min(80vh, 60rem);
    overflow: auto;
  }
  .fits table {
    table-layout: fixed;
  }
  .sheet {
    /* what is only for screen readers stays inside */
    position: relative;
  }
  .scrolls .unit-head {
    min-inline-size: 7.5rem;
  }
  .scrolls .unit-head.several {
    min-inline-size: 10.5rem;
  }
  .fits .unit-head.several {
    inline-size: 11rem;
  }
  .scrolls :is(.day-cell, .closed th) {
    position: sticky;
    inset-inline-start: 0;
    background: var(--_surface);
  }
  .scrolls thead .day-cell {
    background: color-mix(in srgb, var(--_text) 5%, var(--_surface));
  }
  .price {
    display: block;
    font-weight: 400;
  }
  .sheet:focus-visible {
    outline: 3px solid var(--_link);
    outline-offset: 3px;
  }
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }
  thead {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
  }
  th,
  td {
    padding: 0.5rem;
    text-align: start;
    vertical-align: top;
  }
  .fits thead tr:first-child th:first-child {
    border-start-start-radius: var(--_radius);
  }
  thead th {
    background: color-mix(in srgb, var(--_text) 5%, var(--_surface));
    font-weight: 600;
    vertical-align: bottom;
  }
  .unit-head {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .child-head {
    padding-block-end: 0;
  }
  :is(td, th).begins,
  .child-head {
    border-inline-start: 1px solid var(--_line);
  }
  tbody :is(th, td) {
    border-block-start: 1px solid var(--_line);
  }
  .day-cell {
    inline-size: 14.5rem;
    min-inline-size: 11rem;
    padding-inline-start: 1.125rem;
    font-weight: 600;
  }
  tbody .day-cell > * {
    display: block;
  }
  .sheet .special {
    font-weight: 400;
  }
  tr.now .day-cell {
    box-shadow: inset 4px 0 var(--_link);
  }
  tr.closed th {
    padding: 0.75rem 1.125rem;
    background: color-mix(in srgb, var(--_text) 3%, var(--_surface));
    font-weight: 400;
  }
  td > .chip + .chip {
    margin-block-start: 0.375rem;
  }
  td .notes {
    padding-block-start: 0.25rem;
    font-size: 0.8125em;
  }
`

/** How days are drawn: what stands in them, as a list and as a table. */
export const daysStyles = [chips, list, table]
