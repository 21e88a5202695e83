import { css } from "lit"

export const previewStyles = css`
  dialog {
    inline-size: min(56rem, 100vw - 1.5rem);
    max-block-size: calc(100dvh - 1.5rem);
    padding: clamp(1rem, 4vw, 2rem);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    overflow: auto;
    overscroll-behavior: contain;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 55%);
  }
  .paper {
    container-type: inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }
  @media print {
    :host {
      --portail-text: #000 !important;
      --portail-surface: #fff !important;
      --portail-link: #000 !important;
      color-scheme: light;
    }
    .row,
    dialog::backdrop {
      display: none;
    }
    dialog {
      position: static;
      inline-size: auto;
      max-inline-size: none;
      max-block-size: none;
      margin: 0;
      padding: 0;
      border: 0;
      overflow: visible;
      background: #fff;
      color: #000;
    }
    .lines {
      display: table;
    }
    .lines thead {
      position: static;
      display: table-header-group;
      clip-path: none;
    }
    .lines tbody {
      display: table-row-group;
    }
    .lines tbody tr {
      display: table-row;
      break-inside: avoid;
    }
    .lines :is(th, td) {
      padding: 0.375rem 0.5rem;
      min-inline-size: 0;
      text-align: start;
      vertical-align: top;
    }
    .lines :is(.quantity, .price, .amount) {
      text-align: end;
      white-space: nowrap;
    }
    .on-phone {
      display: none;
    }
  }
`
