import { css } from "lit"

export const enrolmentStyles = css`
  .mine {
    gap: 0.75rem;
    inline-size: 100%;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 28rem), 1fr));
    gap: var(--_gap);
    inline-size: 100%;
  }
  .panel.card {
    gap: 0.875rem;
    align-content: start;
  }
  .about {
    display: grid;
    gap: 0.25rem;
    justify-items: start;
  }
  .mark {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    color: var(--_tone, var(--_muted));
    font-weight: 600;
  }
  .mark.quiet {
    --_tone: var(--_muted);
  }
  .next {
    padding: 0.875rem 1rem;
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_soft);
  }
  .period {
    display: grid;
    gap: 0.5rem;
    padding-block-start: 0.875rem;
    border-block-start: 1px solid var(--_line);
  }
  .heading.depth-3 {
    font-size: 1em;
  }
  .asked {
    display: grid;
    grid-template-columns: minmax(6rem, 1fr) minmax(0, 3fr);
    gap: 0.25rem 1rem;
    align-items: center;
    padding-block: 0.375rem;
  }
  .asking {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: end;
  }
  .asking > .muted {
    align-self: center;
  }
  .fill {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75rem;
  }
  .asking .mistake {
    flex-basis: 100%;
  }
  summary {
    min-block-size: 2.75rem;
    padding-block: 0.5rem;
    cursor: pointer;
  }
  .plain-list {
    display: grid;
    gap: 0.375rem;
    padding-inline-start: 1.25rem;
    list-style: disc;
  }
  button.plain {
    padding-inline: 0.625rem;
    margin-inline-start: -0.625rem;
    border-color: transparent;
    background: none;
    color: var(--_link);
  }
  @container (inline-size < 30rem) {
    .asked {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`
