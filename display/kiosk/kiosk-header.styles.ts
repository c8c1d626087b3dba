import { css } from 'lit';

export const kioskHeaderStyles = css`
  header {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 var(--luot-space-4);
    padding: var(--luot-space-4) var(--luot-space-6);
    border-bottom: 1px solid var(--luot-line);
    background: var(--luot-surface);
  }
  img {
    width: 3rem;
    height: 3rem;
  }
  .name {
    font-size: var(--luot-text-l);
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  .time {
    display: grid;
    justify-items: end;
    color: var(--luot-text-soft);
    font-size: var(--luot-text-s);
  }
  .time strong {
    color: var(--luot-text);
    font-size: var(--luot-text-xl);
    line-height: 1.1;
  }
  luot-connection-note {
    grid-column: 1 / -1;
    justify-self: center;
  }
`;
