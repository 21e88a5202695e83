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
  .simulator select {
    inline-size: 100%;
  }
  .result {
    gap: 0.5rem;
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
