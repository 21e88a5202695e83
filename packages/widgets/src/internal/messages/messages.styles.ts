import { css } from "lit"

export const messageStyles = css`
  .message {
    display: grid;
    gap: 0.375rem;
    max-inline-size: 44rem;
  }
  .message.family {
    margin-inline-start: auto;
  }
  .message .text {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .attached {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: 0.5rem;
  }
  .attached li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
    overflow-wrap: anywhere;
  }
  .attached .name {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    font-weight: 600;
  }
  select {
    inline-size: 100%;
  }
  textarea:focus-visible {
    outline: 3px solid var(--_link);
    outline-offset: 2px;
  }
  textarea {
    min-block-size: 9rem;
    border: 1.5px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_surface);
  }
`
