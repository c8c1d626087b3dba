import { css } from 'lit';

export const serviceScreenStyles = css`
  .screen {
    gap: var(--luot-space-3);
  }
  h1 {
    font-size: var(--luot-text-2xl);
  }
  .told {
    display: grid;
    gap: var(--luot-space-3);
  }
  .wait {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--luot-space-4);
  }
  .made {
    display: var(--kiosk-help, inline);
  }
  .wait div:only-child {
    grid-column: 1 / -1;
  }
  .wait div {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    padding: var(--luot-space-3) var(--luot-space-4);
    border-radius: var(--luot-radius-m);
    background: var(--luot-primary-soft);
  }
  dt {
    color: var(--luot-text-soft);
    line-height: 1.3;
  }
  dd {
    font-size: var(--luot-text-2xl);
    font-weight: 700;
    line-height: 1.2;
  }
  .papers {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    gap: var(--luot-space-2);
    padding: var(--luot-space-3) var(--luot-space-5);
    border: 1px solid var(--luot-line);
    border-radius: var(--luot-radius-l);
    background: var(--luot-surface);
    font-size: var(--luot-text-xl);
    line-height: 1.3;
  }
  .screen > .papers {
    flex: 1 1 0;
    min-height: 0;
  }
  h2 {
    font-size: var(--luot-text-xl);
    font-weight: 700;
  }
  luot-pages::part(list) {
    gap: var(--luot-space-2);
  }
  [role='listitem'] {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--luot-space-3);
  }
  [role='listitem']::before {
    content: '';
    width: 0.6em;
    height: 0.6em;
    margin-top: 0.35em;
    border-radius: 2px;
    background: var(--luot-primary);
  }
  .soft {
    color: var(--luot-text-soft);
    font-size: var(--luot-text-m);
  }
  .papers .soft {
    display: var(--kiosk-help, block);
  }
  .ask {
    display: flex;
    align-items: center;
    gap: var(--luot-space-3);
    width: 100%;
    min-height: var(--luot-touch);
    padding: var(--luot-space-2) var(--luot-space-4);
    border: 2px solid var(--luot-line-strong);
    border-radius: var(--luot-radius-m);
    background: var(--luot-surface);
    color: var(--luot-primary);
    font: inherit;
    font-size: var(--luot-text-l);
    font-weight: 600;
    line-height: 1.25;
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
  }
  .ask::after {
    content: '→';
    margin-left: auto;
    font-size: var(--luot-text-xl);
  }
  .ask small {
    display: var(--kiosk-help, block);
    color: var(--luot-text);
    font-size: var(--luot-text-m);
    font-weight: 400;
  }
  .take {
    display: grid;
    gap: var(--luot-space-3);
  }
  [role='alert']:not(:has(p)) {
    display: none;
  }
  .take .button {
    width: 100%;
    min-height: max(80px, 5.5rem);
    font-size: var(--luot-text-2xl);
    font-weight: 700;
  }
  .take .button[aria-disabled='true'] {
    border-color: var(--luot-primary);
    background: var(--luot-primary-soft);
    color: var(--luot-text);
    cursor: progress;
  }
  .failed,
  .slow {
    padding: var(--luot-space-3) var(--luot-space-5);
    border-radius: var(--luot-radius-m);
    font-size: var(--luot-text-l);
    line-height: 1.3;
  }
  .failed {
    background: var(--luot-late-soft);
    color: var(--luot-late);
  }
  .slow {
    background: var(--luot-wait-soft);
    color: var(--luot-wait);
  }
  .turning {
    width: 1em;
    height: 1em;
    border: 0.15em solid currentColor;
    border-right-color: transparent;
    border-radius: 50%;
    animation: turn 1s linear infinite;
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
  @media (orientation: portrait) and (max-height: 1399px) {
    h1,
    dd {
      font-size: calc(var(--luot-text-2xl) * var(--kiosk-tall, 1));
    }
    .papers {
      font-size: calc(var(--luot-text-xl) * (0.4 + 0.6 * var(--kiosk-tall, 1)));
    }
    .take .button {
      min-height: max(80px, 5.5rem * var(--kiosk-tall, 1));
    }
  }
  /* Upright and tall: the papers as large as they need, the rest grows. */
  @media (orientation: portrait) and (min-height: 1400px) {
    .screen {
      gap: calc(var(--luot-space-5) * var(--kiosk-tall, 1));
      padding-block: calc(var(--luot-space-6) * var(--kiosk-tall, 1));
    }
    h1,
    dd {
      font-size: calc(var(--luot-text-3xl) * var(--kiosk-tall, 1));
    }
    dt,
    .papers .soft {
      font-size: var(--luot-text-l);
    }
    .papers {
      padding: var(--luot-space-5);
      font-size: calc(1.75rem * var(--kiosk-tall, 1));
    }
    luot-pages::part(list) {
      gap: var(--luot-space-4);
    }
    .take .button {
      min-height: calc(8rem * var(--kiosk-tall, 1));
    }
  }
  /* Two columns: what one is told and what one does; beside it the papers. */
  @media (orientation: landscape) {
    .screen {
      display: grid;
      grid-template:
        'title title' auto
        'told papers' minmax(0, 1fr)
        'ask papers' auto
        'take papers' auto / minmax(0, 1fr) minmax(0, 1fr);
      gap: var(--luot-space-3) var(--luot-space-5);
    }
    h1 {
      grid-area: title;
    }
    .told {
      grid-area: told;
      align-content: start;
    }
    .wait {
      gap: var(--luot-space-2);
    }
    .papers {
      grid-area: papers;
    }
    .ask {
      grid-area: ask;
    }
    .take {
      grid-area: take;
    }
    .screen:has(.failed, .slow) .notice {
      display: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .turning {
      animation: none;
    }
  }
`;
