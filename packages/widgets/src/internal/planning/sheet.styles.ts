import { css } from "lit"

/** A calendar of a month, on the screen and on paper. */
export const sheetStyles = css`
  .wide-only {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    min-inline-size: 40rem;
    border-collapse: collapse;
    table-layout: fixed;
  }
  th {
    padding: 0.375rem;
    color: var(--_muted);
    font-size: 0.875em;
    text-align: start;
  }
  td {
    block-size: 5rem;
    padding: 0.375rem;
    border: 1px solid var(--_line);
    vertical-align: top;
    font-size: 0.875em;
    line-height: 1.35;
  }
  td.outside {
    background: color-mix(in srgb, var(--_text) 4%, var(--_surface));
  }
  .number {
    font-weight: 700;
  }
  em {
    display: block;
    color: var(--_muted);
  }
  td li {
    overflow-wrap: anywhere;
    font-weight: 600;
  }
  .paper + .paper {
    margin-block-start: 2rem;
  }
  @media print {
    :host {
      --portail-text: #000 !important;
      --portail-surface: #fff !important;
      --portail-link: #000 !important;
      color-scheme: light;
    }
    .bar,
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
    .paper {
      container-type: normal;
      gap: 0.5rem;
    }
    .paper + .paper {
      margin: 0;
      break-before: page;
    }
    .wide-only {
      overflow: visible;
    }
    tr {
      break-inside: avoid;
    }
    td {
      block-size: 2.2cm;
      border-color: #777;
    }
  }
`
