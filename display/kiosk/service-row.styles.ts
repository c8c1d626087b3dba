import { css } from 'lit';

/** For `serviceRow` in the items of `luot-pages`. */
export const serviceRowStyles = css`
  luot-pages::part(list) {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 30rem), 1fr));
    grid-auto-rows: max-content;
  }
  [role='listitem'] {
    display: grid;
  }
  .service {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: center;
    gap: var(--luot-space-3) var(--luot-space-5);
    min-height: max(80px, 5.25rem);
    padding: var(--luot-space-2) var(--luot-space-5);
    border: 2px solid var(--luot-line);
    border-radius: var(--luot-radius-m);
    background: var(--luot-surface);
    box-shadow: var(--luot-shadow-1);
    color: var(--luot-text);
    font: inherit;
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
    transition: border-color var(--luot-fast);
  }
  @media (hover: hover) {
    .service:hover {
      border-color: var(--luot-primary);
    }
  }
  .service:active {
    background: var(--luot-primary-soft);
  }
  .service .name {
    font-size: var(--luot-text-xl);
    font-weight: 600;
    line-height: 1.25;
  }
  .service .facts {
    display: grid;
    justify-items: end;
    color: var(--luot-text-soft);
    line-height: 1.3;
    text-align: end;
  }
  .service .facts strong {
    color: var(--luot-text);
    font-size: var(--luot-text-l);
  }
  @media (orientation: portrait) and (min-height: 1400px) {
    .service {
      min-height: calc(7.5rem * var(--kiosk-tall, 1));
    }
  }
  .arrow {
    grid-column: 3;
    color: var(--luot-primary);
    font-size: var(--luot-text-xl);
    font-weight: 700;
  }
`;
