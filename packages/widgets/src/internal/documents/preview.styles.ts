import { css } from "lit"

export const previewStyles = css`
  iframe {
    inline-size: 100%;
    block-size: min(70dvh, 60rem);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: #fff;
  }
  img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    margin-inline: auto;
  }
`
