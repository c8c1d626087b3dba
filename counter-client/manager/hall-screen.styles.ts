import { css } from 'lit';

export const hallScreenStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100dvh;
    min-height: 36rem;
  }
  main {
    display: grid;
    flex: 1;
    grid-template-columns: clamp(21rem, 31vw, 30rem) minmax(0, 1fr);
    gap: var(--luot-space-4);
    min-height: 0;
    padding: var(--luot-space-3) var(--luot-space-4) var(--luot-space-4);
  }
  luot-queue-list {
    min-height: 0;
  }
  .wide {
    grid-template-rows: auto minmax(0, 1fr);
  }
  .wide luot-queue-list {
    grid-row: 1 / -1;
  }
  .wide luot-counter-grid {
    max-height: 45vh;
    border-radius: var(--luot-radius-m);
    background: var(--luot-surface);
    box-shadow: var(--luot-shadow-1);
  }
  .side {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  .tabs {
    display: flex;
    gap: var(--luot-space-1);
  }
  .tabs button {
    min-height: var(--luot-touch);
    padding: 0 var(--luot-space-5);
    border: 0;
    border-radius: var(--luot-radius-m) var(--luot-radius-m) 0 0;
    background: transparent;
    color: var(--luot-text-soft);
    font: 600 var(--luot-text-m) / 1 var(--luot-font);
    cursor: pointer;
  }
  .tabs button:hover {
    background: var(--luot-surface-2);
  }
  .tabs button[aria-selected='true'] {
    background: var(--luot-surface);
    color: var(--luot-primary-strong);
    box-shadow: inset 0 3px 0 var(--luot-primary);
  }
  .tabs button:focus-visible {
    outline-offset: -4px;
  }
  .panel {
    flex: 1;
    min-height: 0;
    border-radius: 0 var(--luot-radius-m) var(--luot-radius-m) var(--luot-radius-m);
    background: var(--luot-surface);
    box-shadow: var(--luot-shadow-1);
    overflow: hidden;
  }
  .panel > * {
    height: 100%;
  }
  @media (width < 60rem) {
    :host {
      height: auto;
    }
    main {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
