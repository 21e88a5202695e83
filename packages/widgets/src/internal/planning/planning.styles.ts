import { css } from "lit"
import { daysStyles } from "./days.styles.ts"
import { stepsStyles } from "./steps.styles.ts"

const bar = css`
  /* what has the focus is not under the bars that stay in sight */
  :is(a, button, summary) {
    scroll-margin-block: 8rem;
  }
  .bar {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
  }
  .span {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 1.5rem;
    align-items: center;
    justify-content: space-between;
  }
  .turn {
    display: grid;
    flex: 1 1 min(100%, 18rem);
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0.5rem;
    align-items: center;
    max-inline-size: 26rem;
  }
  .span-title {
    text-align: center;
  }
  .span-title .muted {
    font-size: 0.9375em;
  }
  .button.square {
    inline-size: 2.875rem;
    padding: 0;
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }
  .choice .button {
    font-weight: 400;
  }
  .choice [aria-current] {
    border-color: var(--_link);
    background: color-mix(in srgb, var(--_link) 12%, var(--_surface));
    color: var(--_link);
    font-weight: 600;
    box-shadow: inset 0 -3px var(--_link);
  }
  @media (forced-colors: active) {
    .choice [aria-current] {
      outline: 3px solid Highlight;
    }
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.25rem;
    /* no wider with larger text: from right to left it would leave the window */
    margin-inline-start: -10px;
  }
  .tools[hidden] {
    display: none;
  }
  :is(button, .button).plain {
    padding-inline: 0.625rem;
    border-color: transparent;
    background: none;
    color: var(--_link);
  }
  .tools .plain {
    color: inherit;
  }
  :is(button, .button).plain:hover {
    background: var(--_soft);
    color: var(--_link);
  }
  @container (inline-size >= 62rem) {
    .bar {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
    }
    .span {
      grid-column: 1 / -1;
    }
    .tools {
      grid-column: 2;
    }
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2.75rem;
  }
`

const paper = css`
  @media print {
    .bar,
    .selection,
    portail-estimate,
    button.link {
      display: none;
    }
    .scrolls {
      max-block-size: none;
      overflow: visible;
    }
    thead {
      position: static;
    }
    .day,
    tr {
      break-inside: avoid;
    }
  }
`

export const planningStyles = [bar, daysStyles, stepsStyles, paper]
