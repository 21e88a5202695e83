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
  .document-form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
    max-inline-size: 46rem;
  }
  [data-mistakes]:not(:has(*)) {
    display: none;
  }
  .bottom {
    min-block-size: 4.5rem;
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
  .pages {
    display: grid;
    gap: 0.75rem;
    inline-size: 100%;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .pages:not(:has(li)) {
    display: none;
  }
  .page {
    display: grid;
    grid-template-columns: 5.5rem minmax(0, 1fr);
    gap: 0.875rem;
    align-items: center;
  }
  @container (inline-size < 17rem) {
    .page {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  .page :is(img, .no-picture) {
    display: grid;
    place-items: center;
    inline-size: 5.5rem;
    block-size: 7rem;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.6);
    background: var(--_soft);
    object-fit: contain;
  }
  progress {
    inline-size: 100%;
    block-size: 0.75rem;
    accent-color: var(--_link);
  }
  .statement {
    padding: 1rem;
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_soft);
  }
`

export const documentStyles = [documents]
