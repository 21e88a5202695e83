import { css } from "lit"

const balance = css`
  .balance {
    gap: 0.875rem;
    border-color: color-mix(in srgb, var(--_link) 30%, var(--_surface));
    background: var(--_soft);
  }
  .settled {
    gap: 0.25rem;
    border-color: color-mix(in srgb, var(--_ok) 35%, var(--_surface));
    background: color-mix(in srgb, var(--_ok) 7%, var(--_surface));
  }
  .sum {
    display: block;
    font-size: clamp(1.75em, 1.3em + 2.4cqi, 2.375em);
    font-weight: 750;
    line-height: 1.2;
    letter-spacing: -0.015em;
    font-variant-numeric: tabular-nums;
  }
  .settled .sum {
    color: var(--_ok);
    font-size: 1.3125em;
  }
`

const selection = css`
  .selection,
  .selection p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
  }
  .selection {
    position: sticky;
    inset-block-end: 0.75rem;
    padding: 0.625rem 0.75rem 0.75rem 1.125rem;
    border: 1.5px solid var(--_link);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 0.5rem 1.75rem rgb(0 0 0 / 18%);
  }
  .selection p {
    flex: 1 1 auto;
    row-gap: 0;
  }
  .selection .primary {
    flex: 1 0 auto;
    max-inline-size: 22rem;
  }
`

const cards = css`
  .flush {
    padding: 0;
    gap: 0;
    overflow: clip;
  }
  tbody tr {
    display: grid;
    grid-template:
      "pick what amount"
      "pick due due"
      "pick state open" / auto minmax(0, 1fr) auto;
    gap: 0.375rem 0.5rem;
    align-items: center;
    padding: 1.125rem clamp(1rem, 4cqi, 1.5rem);
  }
  tbody tr + tr {
    border-block-start: 1px solid var(--_line);
  }
  tbody tr.chosen {
    background: var(--_soft);
  }
  .pick-cell {
    grid-area: pick;
    align-self: start;
  }
  .pick {
    display: grid;
    place-items: center;
    inline-size: 2.75rem;
    block-size: 2.75rem;
    margin: -0.5rem 0 0;
    margin-inline-start: -0.625rem;
    cursor: pointer;
  }
  .what {
    grid-area: what;
  }
  .what :is(strong, span) {
    display: block;
  }
  .due {
    grid-area: due;
  }
  .state-cell {
    grid-area: state;
    font-size: 0.9375em;
  }
  .open {
    grid-area: open;
    text-align: end;
  }
  .open :is(button, a) {
    gap: 0.25rem;
    padding-inline: 0.25rem 0;
    border-color: transparent;
    background: none;
    color: var(--_link);
  }
`

const large = css`
  @container (inline-size < 17rem) {
    tbody tr {
      grid-template:
        "pick what"
        "pick amount"
        "due due"
        "state state"
        "open open" / auto minmax(0, 1fr);
      padding-inline: 0.625rem;
    }
    .open {
      text-align: start;
    }
    .selection,
    .selection .primary {
      padding: 0.5rem;
      flex-shrink: 1;
    }
  }
`

const wide = css`
  @container (inline-size >= 46rem) {
    tbody tr {
      display: table-row;
    }
    tbody td {
      border-block-start: 1px solid var(--_line);
    }
    .pick-cell {
      inline-size: 4rem;
    }
    .pick {
      margin-block: 0;
    }
    .open :is(button, a) {
      padding-inline: 0.875rem 0.625rem;
      border-color: var(--_line);
    }
  }
`

export const listStyles = [balance, selection, cards, large, wide]
