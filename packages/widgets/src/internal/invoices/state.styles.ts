import { css } from "lit"

const badge = css`
  .state {
    --_tone: var(--_link);
    display: inline-flex;
    align-items: center;
    gap: 0.4375rem;
    padding: 0.25rem 0.6875rem 0.25rem 0.5rem;
    border: 1px solid color-mix(in srgb, var(--_tone) 40%, var(--_surface));
    border-radius: 2rem;
    background: color-mix(in srgb, var(--_tone) 8%, var(--_surface));
    color: var(--_tone);
    font-size: 0.9375em;
    font-weight: 600;
    line-height: 1.3;
  }
  .state .icon {
    inline-size: 1em;
    block-size: 1em;
    stroke-width: 2.25;
  }
  .state.danger {
    --_tone: var(--_danger);
  }
  .state.ok {
    --_tone: var(--_ok);
  }
  .state.warn {
    --_tone: var(--_warn);
  }
  .state.quiet {
    --_tone: var(--_muted);
  }
  [data-trouble]:empty,
  [data-trouble]:not(:has(*)) {
    display: none;
  }
`

const tables = css`
  table {
    display: block;
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  thead {
    position: absolute;
    clip-path: inset(50%);
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
  }
  tbody {
    display: block;
  }
  td {
    padding: 0;
  }
  .on-wide {
    display: none;
  }
  .amount :is(strong, span) {
    display: block;
  }
  .amount {
    grid-area: amount;
    align-self: start;
    text-align: end;
  }
  @container (inline-size >= 46rem) {
    table {
      display: table;
    }
    thead {
      position: static;
      display: table-header-group;
      clip-path: none;
    }
    tbody {
      display: table-row-group;
    }
    .on-phone {
      display: none;
    }
    .on-wide {
      display: inline;
    }
    th,
    td {
      padding: 0.875rem 0.75rem;
      text-align: start;
      vertical-align: middle;
    }
    th {
      padding-block: 0.75rem;
      background: color-mix(in srgb, var(--_text) 4%, var(--_surface));
      color: var(--_muted);
      font-size: 0.9375em;
      font-weight: 600;
    }
    th:first-child,
    td:first-child {
      padding-inline-start: 1.25rem;
    }
    th:last-child,
    td:last-child {
      padding-inline-end: 1.25rem;
    }
  }
`

/** What the list and the detail of invoices share. */
export const stateStyles = [badge, tables]
