import { css } from "lit"

const cards = css`
  .cards {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
    max-inline-size: 46rem;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
  }
  .edit {
    padding-inline: 0.75rem;
  }
  .done {
    display: flex;
    gap: 0.5rem;
    color: var(--_ok);
    font-weight: 600;
  }
  .done .icon {
    margin-block-start: 0.2em;
  }
  .facts > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 1rem;
  }
  .facts dd {
    overflow-wrap: anywhere;
  }
  .missing {
    color: var(--_muted);
    font-weight: 400;
  }
  .inner {
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_line);
  }
  select {
    inline-size: 100%;
    min-block-size: 2.875rem;
  }
  @container (inline-size >= 34rem) {
    .facts > div {
      grid-template-columns: 14rem minmax(0, 1fr);
    }
    form select {
      inline-size: auto;
      justify-self: start;
      min-inline-size: 14rem;
    }
  }
  @container (inline-size < 26rem) {
    form .row > button,
    .row > [data-open],
    [data-section="data"] .row > button {
      inline-size: 100%;
    }
  }
`

const parts = css`
  .differences {
    display: grid;
    gap: 0.875rem;
    inline-size: 100%;
    padding-block: 0.25rem;
  }
  .differences dt {
    font-weight: 600;
  }
  .differences dd {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
    gap: 0.375rem 1.25rem;
    overflow-wrap: anywhere;
  }
  .differences small {
    display: block;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .sessions {
    display: grid;
  }
  .sessions li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.75rem 1rem;
    padding-block: 1rem;
    border-block-start: 1px solid var(--_line);
  }
  .sessions li:last-child {
    border-block-end: 1px solid var(--_line);
  }
  .about {
    display: grid;
    gap: 0.125rem;
    overflow-wrap: anywhere;
  }
  .here {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    color: var(--_ok);
    font-weight: 600;
  }
  .confirm {
    display: grid;
    gap: 0.75rem;
    inline-size: 100%;
    padding: 1rem;
    border: 1px solid color-mix(in srgb, var(--_warn) 45%, var(--_surface));
    border-radius: calc(var(--_radius) * 0.8);
    background: color-mix(in srgb, var(--_warn) 7%, var(--_surface));
  }
`

export const profileStyles = [cards, parts]
