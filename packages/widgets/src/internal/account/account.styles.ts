import { css } from "lit"

export const accountStyles = css`
  .header {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.75rem 1rem;
    align-items: center;
  }
  nav {
    grid-column: 1 / -1;
    border-block-end: 1px solid color-mix(in srgb, currentcolor 22%, transparent);
  }
  nav ul {
    display: flex;
    flex-wrap: wrap;
  }
  .leave,
  .leave:hover {
    padding-inline: 0.5rem;
    border-color: transparent;
    background: none;
    color: inherit;
  }
  .greeting {
    padding-inline-end: 11rem;
  }
  .leave {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
  }
  .menu-button {
    display: none;
  }
  @container (inline-size < 44em) {
    .greeting .muted {
      display: none;
    }
  }
  /* all of the menu stands in one line, or opens on request */
  @container (inline-size < 65em) {
    nav:not(.open) {
      display: none;
    }
    .menu-button {
      display: inline-flex;
    }
    nav {
      display: grid;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_surface);
      color: var(--_text);
      padding: 0.25rem 0.5rem;
    }
    nav ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 14em), 1fr));
    }
    .greeting {
      padding: 0;
    }
    nav .leave {
      position: static;
      justify-content: start;
    }
  }
  nav a {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-block-size: 2.875rem;
    padding-inline: 0.5rem;
    border-block-end: 3px solid transparent;
    color: inherit;
    font-weight: 600;
    text-decoration: none;
  }
  nav a:hover {
    border-block-end-color: color-mix(in srgb, currentcolor 30%, transparent);
  }
  nav a[aria-current] {
    border-block-end-color: currentcolor;
  }
  .count {
    min-inline-size: 1.5rem;
    padding-inline: 0.4375rem;
    border-radius: 1rem;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.875em;
    line-height: 1.5rem;
    text-align: center;
  }
  .to-do ul {
    display: grid;
  }
  .to-do li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0.5rem 0.75rem;
    align-items: center;
    padding-block: 0.75rem;
    font-weight: 600;
  }
  .to-do li + li {
    border-block-start: 1px solid var(--_line);
  }
  .note {
    display: block;
    font-weight: 400;
  }
  .to-do .symbol {
    display: grid;
    place-items: center;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_link) 12%, var(--_surface));
    color: var(--_link);
  }
  .to-do .late .symbol {
    background: var(--_danger);
    color: var(--_surface);
  }
  .nothing {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    color: var(--_ok);
    font-weight: 600;
  }
  @container (inline-size < 26rem) {
    .to-do li {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .to-do .button {
      grid-column: 2;
      justify-self: start;
    }
    .tile-hint {
      display: none;
    }
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2.75rem;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
    gap: var(--_gap);
  }
  .tile {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 1.125rem;
    align-items: center;
    padding: clamp(0.625rem, 4cqi, 1.75rem);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    text-decoration: none;
  }
  .tile:hover {
    border-color: var(--_link);
    background: var(--_soft);
  }
  .tile-icon {
    display: grid;
    place-items: center;
    inline-size: 3.25rem;
    block-size: 3.25rem;
    border-radius: calc(var(--_radius) * 0.8);
    background: color-mix(in srgb, var(--_link) 12%, var(--_surface));
    color: var(--_link);
    font-size: 1.375rem;
  }
  .tile-text {
    display: grid;
    gap: 0.25rem;
    justify-items: start;
  }
  .tile-text strong {
    font-size: 1.1875em;
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    margin-block-start: 0.375rem;
    font-weight: 600;
    padding: 0.125rem 0.75rem 0.125rem 0.375rem;
    border-radius: 2rem;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  @container (inline-size < 17rem) {
    .header {
      grid-template-columns: minmax(0, 1fr);
    }
    .menu-button {
      justify-self: start;
    }
    .to-do li {
      grid-template-columns: minmax(0, 1fr);
    }
    .to-do .button {
      grid-column: 1;
    }
    .tile {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .tile-icon,
    .badge .icon {
      display: none;
    }
    .badge {
      padding-inline: 0.5rem;
      border-radius: var(--_radius);
    }
  }
  @media (forced-colors: active) {
    nav a {
      border-block-end-color: Canvas;
    }
    nav a[aria-current] {
      border-block-end-color: Highlight;
    }
    .badge {
      border: 1px solid CanvasText;
    }
  }
`
