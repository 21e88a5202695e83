import { css } from "lit"

export const attendanceStyles = css`
  .register {
    gap: 1rem;
  }
  .head,
  .days,
  .counts,
  .last,
  .row-of-child,
  .choices,
  .late {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
  }
  .head {
    justify-content: space-between;
  }
  .days {
    flex-wrap: nowrap;
    justify-content: space-between;
  }
  .days strong {
    text-align: center;
  }
  .days button {
    min-inline-size: 2.875rem;
    font-size: 1.25em;
  }
  .days button:disabled {
    opacity: 0.4;
    cursor: default;
  }
  .counts strong {
    font-size: 1.375em;
  }
  .counts span {
    color: var(--_muted);
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr));
    align-items: end;
    gap: 0.75rem;
  }
  .choice {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25rem;
    min-inline-size: 0;
  }
  .choice :is(select, input) {
    inline-size: 100%;
  }
  .search {
    grid-column: 1 / -1;
  }
  .only {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    min-block-size: 2.875rem;
    font-weight: 400;
  }
  .last {
    justify-content: space-between;
    padding: 0.5rem 0.75rem;
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  .children {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    border-block-start: 1px solid var(--_line);
  }
  .child {
    padding-block: 0.5rem;
    border-block-end: 1px solid var(--_line);
  }
  .name,
  .name:hover {
    display: grid;
    flex: 1 1 13rem;
    justify-content: start;
    justify-items: start;
    gap: 0.125rem;
    min-inline-size: 0;
    min-block-size: 3.5rem;
    padding: 0.375rem 0.5rem;
    border-color: transparent;
    background: none;
    font-weight: 400;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .row-of-child > button:not(.name) {
    flex: 0 1 auto;
    min-block-size: 3.25rem;
    min-inline-size: 7rem;
  }
  .present .state {
    color: var(--_ok);
  }
  .absent-unexcused .state,
  .absent-excused .state {
    color: var(--_warn);
  }
  .mixed .state {
    color: var(--_link);
  }
  .state {
    font-weight: 600;
  }
  [aria-pressed="true"],
  [aria-pressed="true"]:hover {
    border-color: var(--_link);
    background: color-mix(in srgb, var(--_link) 14%, var(--_surface));
    box-shadow: inset 0 0 0 1.5px var(--_link);
  }
  .check[aria-pressed="true"] {
    border-color: var(--_ok);
    background: color-mix(in srgb, var(--_ok) 14%, var(--_surface));
    box-shadow: inset 0 0 0 1.5px var(--_ok);
  }
  .cross[aria-pressed="true"] {
    border-color: var(--_warn);
    background: color-mix(in srgb, var(--_warn) 14%, var(--_surface));
    box-shadow: inset 0 0 0 1.5px var(--_warn);
  }
  .details {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.875rem;
    padding: 0.75rem 0.5rem;
  }
  .details .facts a {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75rem;
    font-weight: 600;
  }
  .details .facts dd {
    font-weight: 400;
  }
  .late .control {
    inline-size: 6rem;
  }
  .late button {
    inline-size: auto;
  }
  .lost {
    display: grid;
    gap: 0.25rem;
    padding-inline-start: 1rem;
    list-style: disc;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
  }
  @container (inline-size < 34rem) {
    .row-of-child > button:not(.name) {
      flex: 1 1 0;
    }
    .name {
      flex-basis: 100%;
    }
  }
  @media (forced-colors: active) {
    [aria-pressed="true"] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`
