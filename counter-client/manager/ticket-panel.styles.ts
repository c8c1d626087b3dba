import { css } from 'lit';

export const ticketPanelStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  label.field {
    padding: var(--luot-space-4) var(--luot-space-4) var(--luot-space-3);
  }
  .field input {
    max-width: 26rem;
  }
  .none {
    padding: var(--luot-space-3) var(--luot-space-4);
  }
  .back-in {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--luot-space-3);
    padding: var(--luot-space-2) var(--luot-space-4) var(--luot-space-4);
  }
  .back-in p {
    flex: 1 1 16rem;
  }
  .scroll {
    flex: 1;
    min-height: 0;
    overflow: auto;
  }
  .scroll:focus-visible {
    outline-offset: -4px;
  }
  table {
    width: 100%;
    border-spacing: 0;
    font-size: var(--luot-text-s);
  }
  th,
  td {
    padding: var(--luot-space-1) var(--luot-space-2);
    border-bottom: 1px solid var(--luot-line);
    line-height: 1.3;
    text-align: start;
  }
  th:first-child {
    padding-inline-start: var(--luot-space-4);
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--luot-surface);
    color: var(--luot-text-soft);
    font-weight: 600;
    white-space: nowrap;
  }
  tbody th {
    font-size: var(--luot-text-m);
    font-weight: 700;
  }
  td:nth-child(n + 3) {
    white-space: nowrap;
  }
  .late {
    color: var(--luot-late);
    font-weight: 700;
  }
  .button {
    padding-inline: var(--luot-space-3);
  }
`;
