import { css } from "lit"

const buttons = css`
  :is(button, a, input, select, summary, [tabindex]):focus-visible {
    outline: 3px solid var(--_link);
    outline-offset: 3px;
  }
  a,
  button.link {
    color: var(--_link);
    text-decoration: underline;
    text-decoration-thickness: from-font;
    text-underline-offset: 0.2em;
    border-radius: 0.25rem;
  }
  :is(a, button.link).outside {
    color: inherit;
  }
  a:hover,
  button.link:hover {
    text-decoration-thickness: 2px;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5rem;
    min-block-size: 2.875rem;
    padding: 0.5rem 1rem;
    border: 1.5px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  button:hover,
  .button:hover {
    background: color-mix(in srgb, var(--_text) 7%, var(--_surface));
  }
  .primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .primary:hover {
    border-color: color-mix(in srgb, var(--_accent) 86%, #000);
    background: color-mix(in srgb, var(--_accent) 86%, #000);
  }
  button[aria-disabled="true"] {
    cursor: progress;
    opacity: 0.8;
  }
  button.link,
  button.link:hover {
    display: inline-flex;
    justify-content: start;
    min-block-size: 2.75rem;
    padding: 0;
    border: 0;
    background: none;
    font-weight: inherit;
    line-height: 1.4;
    text-align: start;
  }
  @container (inline-size < 26rem) {
    form .primary {
      inline-size: 100%;
    }
  }
  @media (forced-colors: active) {
    button,
    .button {
      border-color: ButtonText;
    }
    .primary {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`

const forms = css`
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.375rem;
  }
  label {
    font-weight: 600;
  }
  .hint {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .mistake {
    color: var(--_danger);
    font-weight: 600;
  }
  .control {
    display: flex;
    border: 1.5px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_surface);
  }
  .control:has(input:focus-visible) {
    outline: 3px solid var(--_link);
    outline-offset: 2px;
  }
  .control input:focus-visible {
    outline: none;
  }
  .wrong .control {
    border-color: var(--_danger);
    border-inline-start-width: 5px;
  }
  .control input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 2.875rem;
    padding: 0.5rem 0.875rem;
    border: 0;
    border-radius: inherit;
    background: none;
    color: inherit;
    font: inherit;
    font-size: max(1rem, 1em);
  }
  .reveal,
  .reveal:hover {
    border: 0;
    background: none;
    color: var(--_link);
    font-size: 0.9375em;
  }
  .reveal:focus-visible {
    outline-offset: -4px;
  }
  .check {
    display: grid;
    grid-template-columns: auto 1fr;
    column-gap: 0.75rem;
    align-items: center;
  }
  .check label {
    padding-block: 0.5rem 0;
    min-block-size: 2.25rem;
  }
  .check .hint {
    grid-column: 2;
  }
  input[type="checkbox"] {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  select {
    max-inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.375rem 0.75rem;
    border: 1.5px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: max(1rem, 1em);
  }
  @media (forced-colors: active) {
    .control:has(input:focus-visible) {
      outline-color: Highlight;
    }
  }
`

export const controls = [buttons, forms]
