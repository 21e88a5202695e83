import { css } from "lit"

export const messages = css`
  .notice {
    --_tone: var(--_link);
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.875rem;
    padding: 1rem 1.125rem;
    border: 1px solid color-mix(in srgb, var(--_tone) 35%, var(--_surface));
    border-inline-start: 5px solid var(--_tone);
    border-radius: calc(var(--_radius) * 0.8);
    background: color-mix(in srgb, var(--_tone) 6%, var(--_surface));
    color: var(--_text);
  }
  .notice > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
    justify-items: start;
  }
  .notice .symbol {
    display: grid;
    place-items: center;
    inline-size: 1.625rem;
    block-size: 1.625rem;
    border-radius: 50%;
    background: var(--_tone);
    color: var(--_surface);
    font-size: 0.875rem;
  }
  .notice .symbol .icon {
    stroke-width: 2.25;
    vertical-align: 0;
  }
  .danger {
    --_tone: var(--_danger);
  }
  .ok {
    --_tone: var(--_ok);
  }
  .warn {
    --_tone: var(--_warn);
  }
  .mistakes {
    display: grid;
    gap: 0.125rem;
  }
  .loading {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    padding-block: 1rem;
  }
  .spinner {
    inline-size: 1.375rem;
    block-size: 1.375rem;
    border: 3px solid var(--_line);
    border-block-start-color: var(--_link);
    border-radius: 50%;
    animation: turn 0.9s linear infinite;
  }
  .primary .spinner {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    border-color: color-mix(in srgb, currentColor 35%, transparent);
    border-block-start-color: currentColor;
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation: none;
    }
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  .facts {
    display: grid;
    gap: 0.625rem;
    inline-size: 100%;
  }
  .facts > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1rem;
  }
  .facts dt {
    color: var(--_muted);
  }
  .facts dd {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    .notice .symbol {
      forced-color-adjust: none;
      background: CanvasText;
      color: Canvas;
    }
  }
`
