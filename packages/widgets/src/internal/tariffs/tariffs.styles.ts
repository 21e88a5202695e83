import { css } from "lit"

export const tariffStyles = css`
  .simulator {
    inline-size: 100%;
    max-inline-size: 42rem;
  }
  .simulator .fields {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
    align-items: end;
  }
  .result {
    gap: 0.5rem;
  }
  .about {
    max-inline-size: 46rem;
  }
  .about > summary {
    min-block-size: 2.75rem;
    padding-block: 0.5rem;
    font-weight: 600;
    cursor: pointer;
  }
  .about > .stack + .stack {
    margin-block-start: var(--_gap);
  }
  .plain-list {
    display: grid;
    gap: 0.375rem;
    padding-inline-start: 1.25rem;
    list-style: disc;
  }
  .estimate {
    gap: 0.375rem;
  }
  .estimate summary {
    display: flex;
    align-items: center;
    min-block-size: 2.75rem;
    color: var(--_link);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .simulator :is(.field, .control, select) {
    inline-size: 100%;
    max-inline-size: none;
  }
  .total {
    font-size: 1.375rem;
    font-weight: 700;
  }
  .sums {
    display: grid;
    gap: 0.5rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .sums li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 1rem;
    padding-block: 0.375rem;
    border-block-start: 1px solid var(--_line);
  }
  .sums .muted {
    grid-column: 1 / -1;
  }
  .amount {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }
`
