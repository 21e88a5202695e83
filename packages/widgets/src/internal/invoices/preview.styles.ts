import { css } from "lit"

export const previewStyles = css`
  address {
    font-style: normal;
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
