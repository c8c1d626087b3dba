import { css } from 'lit';

export const serviceRowStyles = css`
  .services {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 30rem), 1fr));
    gap: var(--luot-space-3);
  }
  .services li {
    display: grid;
  }
  .service {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: center;
    gap: var(--luot-space-5);
    min-height: max(80px, 5.25rem);
    padding: var(--luot-space-3) var(--luot-space-5);
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
    font-size: var(--luot-text-l);
    font-weight: 600;
    line-height: 1.3;
  }
  .service .facts {
    display: grid;
    justify-items: end;
    color: var(--luot-text-soft);
    font-size: var(--luot-text-s);
    text-align: end;
  }
  .service .facts strong {
    color: var(--luot-text);
    font-size: var(--luot-text-m);
  }
  .arrow {
    color: var(--luot-primary);
    font-size: var(--luot-text-xl);
    font-weight: 700;
  }
  @media (width < 30rem) {
    .service {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .service .facts {
      grid-row: 2;
      justify-items: start;
      text-align: start;
    }
    .arrow {
      grid-row: 1 / span 2;
      grid-column: 2;
    }
  }
`;
