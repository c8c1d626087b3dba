import { css } from 'lit';

/** The present or next turn: state, huge number, service. */
export const turnStyles = css`
  :host {
    display: flex;
    flex-direction: column;
  }
  .turn {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: var(--luot-space-2);
  }
  .state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--luot-space-3);
    min-height: 2rem;
    font-weight: 600;
  }
  .state .label {
    display: inline-flex;
    align-items: center;
    gap: var(--luot-space-2);
    padding: var(--luot-space-1) var(--luot-space-4);
    border-radius: var(--luot-radius-full);
    background: var(--luot-primary);
    color: var(--luot-on-primary);
    font-weight: 700;
  }
  .state .label.called {
    background: var(--luot-accent);
    color: var(--luot-on-accent);
  }
  /* Who and what stay together; why stands beside them and never pushes them away. */
  .who {
    display: grid;
    grid-template-columns: minmax(min-content, 3fr) minmax(14rem, 2fr);
    align-items: center;
    gap: var(--luot-space-4) var(--luot-space-6);
    margin-block: auto;
    padding-block: var(--luot-space-2);
  }
  .what {
    display: grid;
    gap: var(--luot-space-2);
    min-width: 0;
  }
  .what:only-child {
    grid-column: 1 / -1;
  }
  .number {
    font-size: clamp(5.5rem, 12vh + 5vw, 13rem);
    font-weight: 800;
    line-height: 0.95;
    letter-spacing: -0.03em;
    color: var(--luot-primary-strong);
  }
  .number.next {
    color: var(--luot-line-strong);
  }
  h2 {
    font-size: var(--luot-text-2xl);
    font-weight: 700;
    line-height: 1.2;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .timers {
    margin-inline-start: auto;
  }
  .note {
    flex: none;
    max-height: 5.5rem;
    overflow: auto;
    padding: var(--luot-space-2) var(--luot-space-3);
    border-inline-start: 4px solid var(--luot-accent);
    border-radius: var(--luot-radius-s);
    background: var(--luot-accent-soft);
  }
  luot-call-reason-list {
    padding-inline-start: var(--luot-space-5);
    border-inline-start: 2px solid var(--luot-line);
  }
  .below {
    display: grid;
    gap: var(--luot-space-3);
    padding-top: var(--luot-space-3);
  }
  @media (width < 50rem) {
    .who {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  .calm {
    display: grid;
    flex: 1;
    place-content: center;
    justify-items: center;
    gap: var(--luot-space-3);
    text-align: center;
  }
  .calm p {
    max-width: 30rem;
    text-wrap: balance;
  }
  .calm .dot {
    width: 4.5rem;
    height: 4.5rem;
    margin-bottom: var(--luot-space-3);
    border: 0.6rem solid var(--luot-primary-soft);
    border-radius: 50%;
    background: var(--luot-surface);
    box-shadow: inset 0 0 0 0.5rem var(--luot-primary);
    animation: breathe 4s ease-in-out infinite;
  }
  @keyframes breathe {
    50% {
      border-width: 0.25rem;
      opacity: 0.65;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .calm .dot {
      animation: none;
    }
  }
`;
