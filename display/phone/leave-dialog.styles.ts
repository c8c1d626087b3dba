import { css } from 'lit';

export const leaveDialogStyles = css`
  dialog {
    width: min(26rem, calc(100vw - 2rem));
    padding: var(--luot-space-5);
    border: 0;
    border-radius: var(--luot-radius-l);
    background: var(--luot-surface);
    color: var(--luot-text);
    box-shadow: var(--luot-shadow-2);
  }
  dialog[open] {
    display: grid;
    gap: var(--luot-space-4);
  }
  dialog::backdrop {
    background: rgb(4 24 27 / 0.6);
  }
  h2 {
    font-size: 1.375rem;
    font-weight: 700;
  }
  .button {
    min-height: 3.25rem;
  }
`;
