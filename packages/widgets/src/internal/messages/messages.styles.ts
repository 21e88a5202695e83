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
  textarea,
  select {
    inline-size: 100%;
  }
`
