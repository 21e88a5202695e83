import { css } from "lit"

export const linesStyles = css`
  .remaining {
    margin-block-start: 0.25rem;
    padding-block-start: 0.875rem;
    border-block-start: 1px solid var(--_line);
    font-size: 1.1875em;
  }
  .remaining dt {
    color: inherit;
    font-weight: 600;
  }
  .child {
    display: grid;
    gap: 0.625rem;
  }
  .child + .child {
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_line);
  }
  .lines tbody tr {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 0.375rem;
    padding-block: 0.75rem;
  }
  .lines tbody tr + tr {
    border-block-start: 1px dashed var(--_line);
  }
  .lines .activity {
    flex: 1 1 60%;
  }
  .lines .amount {
    flex: none;
  }
  .lines :is(.quantity, .price) {
    order: 1;
    color: var(--_muted);
  }
  .activity > * {
    display: block;
  }
  .tariff {
    margin-block-start: 0.25rem;
  }
  @container (inline-size >= 46rem) {
    .lines tbody tr {
      display: table-row;
    }
    .lines tbody td {
      border-block-start: 1px solid var(--_line);
      vertical-align: top;
    }
    .lines .activity {
      inline-size: 55%;
    }
    .lines :is(.quantity, .price, .amount) {
      text-align: end;
      white-space: nowrap;
    }
  }
`
