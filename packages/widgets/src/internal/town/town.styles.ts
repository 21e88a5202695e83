import { css } from "lit"

export const townStyles = css`
  .items {
    display: grid;
    gap: var(--_gap);
  }
  .items.wide {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
  }
  .items > .panel {
    align-content: start;
    gap: 0.875rem;
  }
  .text {
    max-inline-size: 42rem;
    white-space: pre-line;
  }
  .file {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 2.75rem;
  }
`
