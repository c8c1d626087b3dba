import { css } from 'lit';

export const searchScreenStyles = css`
  .search {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    gap: var(--luot-space-3);
  }
  label {
    display: grid;
  }
  input {
    width: 100%;
    min-height: max(64px, 3.75rem);
    padding: var(--luot-space-2) var(--luot-space-5);
    border: 3px solid var(--luot-primary);
    border-radius: var(--luot-radius-m);
    background: var(--luot-surface);
    color: var(--luot-text);
    font: inherit;
    font-size: var(--luot-text-xl);
    font-weight: 600;
    user-select: text;
  }
  input::placeholder {
    color: var(--luot-text-soft);
    font-size: var(--luot-text-l);
    font-weight: 400;
    opacity: 1;
  }
  input::-webkit-search-cancel-button {
    display: none;
  }
  .found [slot='head'] {
    display: grid;
    gap: var(--luot-space-2);
    color: var(--luot-text-soft);
    font-size: var(--luot-text-l);
    line-height: 1.25;
  }
  [slot='head'] p:empty {
    display: none;
  }
  .elsewhere {
    padding: var(--luot-space-2) var(--luot-space-4);
    border-inline-start: 0.5rem solid var(--luot-accent);
    border-radius: var(--luot-radius-s);
    background: var(--luot-accent-soft);
    color: var(--luot-text);
  }
  /* Three results beside the keys, whatever the size. */
  .found::part(list) {
    grid-template-columns: minmax(0, 1fr);
    grid-auto-rows: max-content;
    gap: var(--luot-space-2);
  }
  .found .service {
    min-height: max(64px, 3.5rem * var(--kiosk-tall, 1));
    padding-block: 0;
  }
  .found .service .name {
    font-size: var(--luot-text-l);
    line-height: 1.15;
  }
  .found .service .facts {
    display: var(--kiosk-help, grid);
    font-size: var(--luot-text-m);
    line-height: 1.2;
  }
  @media (orientation: landscape) {
    .search {
      grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) minmax(0, 1fr);
      gap: var(--luot-space-4) var(--luot-space-6);
    }
    .found {
      grid-area: 1 / 2 / span 2 / auto;
    }
  }
`;
