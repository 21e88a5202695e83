import { css } from "lit"

export const loginStyles = css`
  .first-time {
    display: grid;
    gap: 0.75rem;
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_line);
  }
  .forgotten {
    margin-block: -0.75rem;
  }
  .first-time .row {
    gap: 0 0.75rem;
  }
`
