import { css } from "lit"

/** The bar with what is chosen, and the steps beside the days. */
export const stepsStyles = css`
  .selection {
    position: sticky;
    inset-block-end: 0.75rem;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    padding: 0.625rem 0.75rem 0.75rem 1.125rem;
    border: 1.5px solid var(--_link);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 0.5rem 1.75rem rgb(0 0 0 / 18%);
  }
  .selection .primary {
    flex: 1 0 auto;
    max-inline-size: 22rem;
  }
  .panel[part="section"] {
    max-inline-size: 46rem;
  }
  .lines,
  .history {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .history {
    gap: var(--_gap);
  }
  .lines > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.5rem;
    align-items: center;
    padding-block: 0.625rem;
  }
  .lines > li + li {
    border-block-start: 1px solid var(--_line);
  }
  .lines > li > .stack {
    grid-column: 1 / -1;
  }
  .line-text {
    display: grid;
    gap: 0.125rem;
    justify-items: start;
  }
  .mark.add {
    --_tone: var(--_link);
  }
  .mark.cancel {
    --_tone: var(--_danger);
  }
  .mark.quiet {
    --_tone: var(--_muted);
  }
  .help-link {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75rem;
  }
  .about > summary {
    min-block-size: 2.75rem;
    padding-block: 0.5rem;
    font-weight: 600;
    cursor: pointer;
  }
  .plain-list {
    display: grid;
    gap: 0.375rem;
    padding-inline-start: 1.25rem;
    list-style: disc;
  }
  @container (inline-size < 17rem) {
    .selection,
    .selection .primary {
      flex-shrink: 1;
      padding: 0.5rem;
    }
  }
  @container (inline-size < 26rem) {
    .row > :is(button, .button) {
      inline-size: 100%;
    }
  }
`
