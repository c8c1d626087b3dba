import { css } from 'lit';

export const kioskHeaderStyles = css`
  header {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 var(--luot-space-4);
    padding: var(--luot-space-2) var(--luot-space-6);
    border-bottom: 1px solid var(--luot-line);
    background: var(--luot-surface);
  }
  img {
    width: calc(3rem * var(--kiosk-tall, 1));
    height: calc(3rem * var(--kiosk-tall, 1));
  }
  .name {
    font-size: calc(var(--luot-text-l) * var(--kiosk-tall, 1));
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  .time {
    display: grid;
    justify-items: end;
    color: var(--luot-text-soft);
    font-size: max(0.875rem, 16px);
    line-height: 1.3;
  }
  .time span {
    display: var(--kiosk-help, block);
  }
  .time strong {
    color: var(--luot-text);
    font-size: calc(var(--luot-text-xl) * var(--kiosk-tall, 1));
    line-height: 1.1;
  }
  luot-connection-note {
    grid-column: 1 / -1;
    justify-self: center;
  }
  luot-connection-note:not(:empty) {
    margin-top: var(--luot-space-2);
  }
`;
