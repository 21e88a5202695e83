import { css } from "lit"

export const formStyles = css`
  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }
  .help {
    display: grid;
    gap: 0.375rem;
  }
  .help:not(:has(p)) {
    display: none;
  }
  .check > .help {
    grid-column: 2;
  }
  fieldset > .help {
    margin-block-end: 0.375rem;
  }
  .short {
    max-inline-size: 12rem;
  }
  .fields .wide {
    grid-column: 1 / -1;
  }
  .required {
    color: var(--_muted);
    font-weight: 400;
  }
  .field > .label {
    font-weight: 600;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-end: 0.375rem;
    padding: 0;
    font-weight: 600;
  }
  fieldset.wrong {
    padding-inline-start: 0.75rem;
    border-inline-start: 5px solid var(--_danger);
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }
  .answers label {
    display: inline-flex;
    gap: 0.375rem;
    align-items: center;
    min-block-size: 2.75rem;
    padding: 0.25rem 0.625rem 0.25rem 0.5rem;
    border: 1.5px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.8);
    font-weight: 400;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .answers label:has(:checked) {
    border-color: var(--_link);
    background: color-mix(in srgb, var(--_link) 10%, var(--_surface));
    font-weight: 600;
  }
  .answers label:has(:focus-visible) {
    outline: 3px solid var(--_link);
    outline-offset: 2px;
  }
  .answers input {
    flex: none;
  }
  input[type="radio"] {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    outline: none;
    accent-color: var(--_link);
  }
  .control:has(textarea:focus-visible) {
    outline: 3px solid var(--_link);
    outline-offset: 2px;
  }
  textarea {
    inline-size: 100%;
    min-block-size: 5rem;
    padding: 0.5rem 0.875rem;
    border: 0;
    border-radius: inherit;
    outline: none;
    background: none;
    color: inherit;
    font: inherit;
    font-size: max(1rem, 1em);
    field-sizing: content;
    resize: vertical;
  }
  form .fields select {
    inline-size: 100%;
  }
  .wrong select {
    border-color: var(--_danger);
    border-inline-start-width: 5px;
  }
  .suggested {
    margin: 0.25rem 0 0;
    padding: 0;
    border: 1.5px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_surface);
    list-style: none;
    overflow: hidden;
  }
  .suggested li {
    padding: 0.625rem 0.875rem;
    cursor: pointer;
  }
  .suggested li:hover,
  .suggested [aria-selected="true"] {
    background: color-mix(in srgb, var(--_link) 14%, var(--_surface));
  }
  .suggested [aria-selected="true"] {
    box-shadow: inset 5px 0 var(--_link);
  }
  @container (inline-size >= 34rem) {
    .fields {
      grid-template-columns: repeat(6, minmax(0, 1fr));
      gap: 0 var(--_gap);
    }
    .fields > * {
      margin-block-end: var(--_gap);
    }
    .fields > .field {
      grid-column: span 3;
    }
    .fields > .short {
      grid-column: span 2;
    }
    .fields > .long {
      grid-column: span 4;
    }
    .fields > .wide {
      grid-column: 1 / -1;
    }
    /* labels, hints and inputs of neighbours stand at one height each */
    .fields > .level {
      grid-row: span 3;
      grid-template-rows: subgrid;
      row-gap: 0.375rem;
    }
    .level > .help:not(:has(p)) {
      display: block;
    }
  }
  .copy {
    padding: 1rem;
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_soft);
  }
`
