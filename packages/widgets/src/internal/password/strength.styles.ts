import { css } from "lit"

export const strengthStyles = css`
  .stack.wide {
    justify-items: stretch;
  }
  .strength {
    --_level: var(--_danger);
    display: grid;
    gap: 0.375rem;
    min-block-size: 2.25rem;
  }
  .strength.unknown {
    --_level: var(--_edge);
  }
  .strength.weak {
    --_level: var(--_warn);
  }
  .strength:is(.good, .strong) {
    --_level: var(--_ok);
  }
  .strength p {
    color: var(--_level);
    font-size: 0.9375em;
    font-weight: 600;
  }
  .bar {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: 0.25rem;
  }
  .bar span {
    block-size: 0.375rem;
    border-radius: 0.25rem;
    background: var(--_line);
  }
  .bar .on {
    background: var(--_level);
  }
  @media (forced-colors: active) {
    .bar span {
      border: 1px solid CanvasText;
    }
    .bar .on {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`
