import { css } from "lit"
import { formStyles } from "./forms.styles.ts"

const cards = css`
  .cards {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
    max-inline-size: 46rem;
  }
  .cards > li {
    display: grid;
  }
  .panel.card,
  .finished,
  .progress {
    inline-size: 100%;
    max-inline-size: 46rem;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    justify-content: space-between;
  }
  .done {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    color: var(--_ok);
    font-weight: 600;
  }
  .title {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
    overflow-wrap: anywhere;
    flex: 1 1 min(14rem, 100%);
    gap: 0.25rem;
  }
  .mark {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    color: var(--_tone, var(--_muted));
    font-size: 0.9375em;
    font-weight: 600;
  }
  .tools {
    gap: 0.25rem;
    margin-inline: -0.625rem;
  }
  button.plain {
    padding-inline: 0.625rem;
    border-color: transparent;
    background: none;
    color: var(--_link);
  }
  button.plain:hover {
    background: var(--_soft);
  }
  button.square {
    inline-size: 2.875rem;
    padding: 0;
  }
  .group {
    margin-block-end: -0.5rem;
    font-weight: 700;
  }
  .facts + .group,
  .fields + .group {
    padding-block-start: 0.875rem;
    border-block-start: 1px solid var(--_line);
  }
  .tile {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 1rem;
    align-items: center;
    padding: clamp(0.625rem, 4cqi, 1.5rem);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-weight: 400;
    text-align: start;
    text-decoration: none;
  }
  .tile:hover {
    border-color: var(--_link);
    background: var(--_soft);
  }
  .about {
    display: grid;
    gap: 0.125rem;
    overflow-wrap: anywhere;
  }
  .tile strong {
    font-size: 1.1875em;
  }
  .tile .row {
    gap: 0.25rem 1rem;
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2.75rem;
  }
  .persons {
    inline-size: 100%;
    margin: 0;
    padding-inline-start: 1.5rem;
  }
  .persons li {
    padding-block: 0.75rem;
  }
  .persons li + li {
    border-block-start: 1px solid var(--_line);
  }
  .persons li::marker {
    color: var(--_muted);
    font-weight: 600;
  }
  .who {
    display: flex;
    gap: 0.5rem;
    align-items: start;
    justify-content: space-between;
  }
  .who .tools {
    flex: none;
    flex-wrap: nowrap;
    margin-block: -0.5rem;
  }
  .person {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 0.875rem;
  }
  .editing {
    gap: var(--_gap);
  }
  .stack.editing {
    justify-items: stretch;
  }
  .later {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75rem;
  }
  .finished {
    justify-items: center;
    text-align: center;
  }
  .seal {
    display: grid;
    place-items: center;
    inline-size: 4rem;
    block-size: 4rem;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_ok) 14%, var(--_surface));
    color: var(--_ok);
    font-size: 1.75rem;
  }
  @container (inline-size < 17rem) {
    .who {
      flex-wrap: wrap;
    }
    .tools {
      margin-inline: 0;
    }
    .persons {
      padding-inline-start: 0;
      list-style-position: inside;
    }
  }
  @container (inline-size < 26rem) {
    .choice > button,
    form .row > button {
      inline-size: 100%;
    }
  }
`

const facts = css`
  .facts > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 1rem;
  }
  .facts dd {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .missing {
    color: var(--_muted);
    font-weight: 400;
  }
  .inner {
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_line);
  }
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
  @container (inline-size >= 34rem) {
    .facts > div {
      grid-template-columns: 14rem minmax(0, 1fr);
    }
  }
`

export const sectionStyles = [cards, facts, formStyles]
