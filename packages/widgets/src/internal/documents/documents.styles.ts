import { css } from "lit"

const documents = css`
  .group-of {
    gap: 0.75rem;
    inline-size: 100%;
  }
  .group-of > .cards {
    inline-size: 100%;
  }
  .reason {
    color: var(--_danger);
    font-weight: 600;
  }
  .filling {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
    max-inline-size: 46rem;
  }
  [data-mistakes]:not(:has(*)) {
    display: none;
  }
  /* what is said while saving must not move the button that is being pressed */
  .bottom {
    min-block-size: 3.25rem;
    align-content: center;
  }
  .saving {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    color: var(--_muted);
  }
  .plain-list {
    margin: 0;
    padding-inline-start: 1.25rem;
    columns: 14rem auto;
  }
  .statement {
    padding: 1rem;
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_soft);
  }
`

export const documentStyles = [documents]
