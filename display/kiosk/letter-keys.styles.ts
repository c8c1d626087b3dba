import { css } from 'lit';

export const letterKeysStyles = css`
  .keys {
    display: grid;
    gap: var(--luot-space-2);
  }
  .row {
    display: flex;
    justify-content: center;
    gap: var(--luot-space-2);
  }
  button {
    flex: 1 1 0;
    max-width: 5.5rem;
    min-height: max(64px, min(3.5rem, 6vh));
    padding: 0;
    border: 1px solid var(--luot-line-strong);
    border-radius: var(--luot-radius-m);
    background: var(--luot-surface);
    color: var(--luot-text);
    font: inherit;
    font-size: var(--luot-text-xl);
    font-weight: 600;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:active {
    background: var(--luot-primary-soft);
  }
  .wide {
    flex-grow: 2;
    max-width: 11rem;
    font-size: var(--luot-text-l);
  }
  .space {
    flex-grow: 5;
    max-width: 26rem;
    font-size: var(--luot-text-l);
  }
`;
