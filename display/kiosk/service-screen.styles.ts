import { css } from 'lit';

export const serviceScreenStyles = css`
  .page {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    min-height: 0;
  }
  .wait {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--luot-space-4);
  }
  .wait div {
    padding: var(--luot-space-4) var(--luot-space-5);
    border-radius: var(--luot-radius-m);
    background: var(--luot-primary-soft);
  }
  @media (orientation: landscape) {
    .page > .screen {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      grid-auto-rows: max-content;
      align-content: start;
    }
    h1 {
      grid-column: 1 / -1;
    }
    .wait {
      grid-template-columns: minmax(0, 1fr);
    }
    .wait div {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: 0 var(--luot-space-4);
    }
    .papers {
      grid-area: 2 / 2 / span 3 / auto;
      align-self: start;
    }
    .wait,
    .notice,
    luot-priority-choice {
      grid-column: 1;
    }
  }
  dt {
    color: var(--luot-text-soft);
  }
  dd {
    font-size: var(--luot-text-2xl);
    font-weight: 700;
    line-height: 1.2;
  }
  .notice {
    padding: var(--luot-space-4) var(--luot-space-5);
    border-inline-start: 0.5rem solid var(--luot-accent);
    border-radius: var(--luot-radius-s);
    background: var(--luot-accent-soft);
    font-size: var(--luot-text-l);
  }
  .papers {
    padding: var(--luot-space-5);
    border: 1px solid var(--luot-line);
    border-radius: var(--luot-radius-l);
    background: var(--luot-surface);
    font-size: var(--luot-text-l);
  }
  h2 {
    margin-bottom: var(--luot-space-4);
    font-size: var(--luot-text-xl);
    font-weight: 700;
  }
  li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--luot-space-3);
    padding-block: var(--luot-space-2);
  }
  li::before {
    content: '';
    width: 0.6em;
    height: 0.6em;
    margin-top: 0.45em;
    border-radius: 2px;
    background: var(--luot-primary);
  }
  .soft {
    margin-top: var(--luot-space-3);
    color: var(--luot-text-soft);
    font-size: var(--luot-text-m);
  }
  .take {
    display: grid;
    gap: var(--luot-space-3);
    padding: var(--luot-space-4) var(--luot-space-6) var(--luot-space-5);
    background: var(--luot-bg);
  }
  .take .button {
    width: 100%;
    min-height: max(96px, 6rem);
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
    padding: var(--luot-space-4) var(--luot-space-5);
    border-radius: var(--luot-radius-m);
    font-size: var(--luot-text-l);
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
  @media (prefers-reduced-motion: reduce) {
    .turning {
      animation: none;
    }
  }
`;
