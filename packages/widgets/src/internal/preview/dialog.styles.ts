import { css } from "lit"

/** A sheet over the page. */
export const dialogStyles = css`
  dialog {
    inline-size: min(56rem, 100vw - 1.5rem);
    max-block-size: calc(100dvh - 1.5rem);
    padding: clamp(1rem, 4vw, 2rem);
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
  .paper {
    container-type: inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }
`
