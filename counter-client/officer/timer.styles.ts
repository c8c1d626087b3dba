import { css } from 'lit';

/** A time with a thin bar below it. */
export const timerStyles = css`
  :host {
    display: inline-block;
    min-width: 16rem;
  }
  p {
    display: flex;
    align-items: baseline;
    justify-content: flex-end;
    gap: var(--luot-space-2);
    font-weight: 500;
    color: var(--luot-text-soft);
    white-space: nowrap;
  }
  strong {
    font-size: var(--luot-text-xl);
    font-weight: 700;
    color: var(--luot-text);
  }
  .bar {
    position: relative;
    height: 0.375rem;
    margin-top: var(--luot-space-1);
    border-radius: var(--luot-radius-full);
    background: var(--luot-surface-2);
  }
  .bar i {
    position: absolute;
    inset: 0 auto 0 0;
    border-radius: inherit;
    background: var(--luot-primary);
  }
  .bar.long i {
    background: var(--luot-accent);
  }
  .bar b {
    position: absolute;
    inset-block: -0.2rem;
    width: 2px;
    background: var(--luot-text);
  }
`;
