import { css } from "lit"

export const endWarningStyles = css`
  :host {
    position: fixed;
    inset: auto 0 0;
    z-index: 2147483647;
    inline-size: auto;
    max-inline-size: 44rem;
    max-block-size: 100dvh;
    margin: 0 auto;
    padding: clamp(0.5rem, 2vw, 1.25rem);
    border: 0;
    overflow: auto;
    background: none;
    color: var(--_text);
    font-size: 1rem;
  }
  .warning {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.875rem 1rem;
    padding: 1.125rem clamp(1rem, 4cqi, 1.5rem) 1.25rem;
    border: 2px solid var(--_warn);
    border-block-start-width: 6px;
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 0.75rem 2.5rem rgb(0 0 0 / 30%);
  }
  .symbol {
    display: grid;
    place-items: center;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    border-radius: 50%;
    background: var(--_warn);
    color: var(--_surface);
    font-size: 1.125rem;
  }
  .text {
    display: grid;
    gap: 0.375rem;
  }
  .title {
    font-size: 1.125em;
    font-weight: 700;
    line-height: 1.3;
  }
  strong {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .row {
    grid-column: 1 / -1;
    gap: 0.625rem;
  }
  @container (inline-size < 13rem) {
    .warning {
      grid-template-columns: minmax(0, 1fr);
      hyphens: auto;
    }
    .symbol {
      display: none;
    }
  }
  @container (inline-size < 26rem) {
    .row > * {
      inline-size: 100%;
    }
  }
`
