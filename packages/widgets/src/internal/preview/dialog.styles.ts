import { css } from "lit"

/** A sheet over the page. */
export const dialogStyles = css`
  dialog {
    inline-size: min(56rem, 100vw - 1.5rem);
    max-block-size: calc(100dvh - 1.5rem);
    padding: 0 clamp(1rem, 4vw, 2rem) clamp(1rem, 4vw, 2rem);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    overflow: auto;
    overscroll-behavior: contain;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 55%);
  }
  /* in sight however far the sheet is scrolled */
  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-inline: calc(-1 * clamp(1rem, 4vw, 2rem));
    padding: 0.75rem clamp(1rem, 4vw, 2rem);
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }
  .bar + .paper {
    padding-block-start: 1.25rem;
  }
  .bar > :last-child {
    margin-inline-start: auto;
  }
  /* with large text the bar would cover what is to be read */
  @container (inline-size < 17rem) {
    .bar {
      position: static;
    }
  }
  @media (max-width: 30rem) {
    .bar > button {
      flex: 1 1 auto;
      padding-inline: 0.625rem;
      font-size: 0.9375em;
    }
    .bar .icon {
      display: none;
    }
  }
  .paper {
    container-type: inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }
`
