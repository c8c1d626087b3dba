import { css } from 'lit';

/**
 * Looks of native buttons and links: `class="button"` plus `primary`, `accent`, `danger` or `quiet`.
 * Size follows `--luot-touch` (44 px at a desk; a kiosk sets more).
 */
export const buttonStyles = css`
  .button {
    appearance: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--luot-space-2);
    min-height: var(--luot-touch);
    min-width: var(--luot-touch);
    padding: var(--luot-space-2) var(--luot-space-5);
    border: 2px solid var(--luot-line-strong);
    border-radius: var(--luot-radius-m);
    background: var(--luot-surface);
    color: var(--luot-text);
    font: inherit;
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
    transition:
      background var(--luot-fast) var(--luot-ease),
      transform var(--luot-fast) var(--luot-ease);
  }
  .button:active {
    transform: translateY(1px);
  }
  .button.primary {
    border-color: var(--luot-primary);
    background: var(--luot-primary);
    color: var(--luot-on-primary);
  }
  .button.accent {
    border-color: var(--luot-accent);
    background: var(--luot-accent);
    color: var(--luot-on-accent);
  }
  .button.danger {
    border-color: var(--luot-late);
    color: var(--luot-late);
  }
  .button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--luot-primary);
  }
  @media (hover: hover) {
    .button:hover {
      background: var(--luot-surface-2);
    }
    .button.primary:hover {
      border-color: var(--luot-primary-strong);
      background: var(--luot-primary-strong);
    }
    .button.danger:hover {
      background: var(--luot-late-soft);
    }
    .button.quiet:hover {
      background: var(--luot-primary-soft);
    }
  }
  .button[disabled],
  .button[aria-disabled='true'] {
    border-color: var(--luot-line);
    background: var(--luot-surface-2);
    color: var(--luot-text-soft);
    cursor: not-allowed;
  }
`;
