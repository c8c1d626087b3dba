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
    grid-template-columns: minmax(min-content, 3fr) minmax(13rem, 2fr);
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
    /* By its own box: five signs fit, whatever the window. */
    font-size: clamp(3.5rem, min(16cqi, 20vh), 13rem);
    white-space: nowrap;
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
    gap: var(--luot-space-2);
    padding-top: var(--luot-space-2);
  }
  @media (height < 45rem) {
    .who {
      padding-block: 0;
    }
    h2 {
      font-size: var(--luot-text-xl);
    }
  }
  @container (width < 34rem) {
    .number {
      font-size: clamp(3.5rem, min(24cqi, 20vh), 9rem);
    }
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
`;
