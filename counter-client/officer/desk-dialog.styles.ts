import { css } from 'lit';

export const deskDialogStyles = css`
  .body {
    display: grid;
    gap: var(--luot-space-4);
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
    gap: var(--luot-space-3);
  }
  .choices .primary {
    grid-column: 1 / -1;
  }
  .choices .button {
    min-height: 3.5rem;
  }
  .hint {
    padding: var(--luot-space-3) var(--luot-space-4);
    border-radius: var(--luot-radius-m);
    background: var(--luot-accent-soft);
    color: var(--luot-accent-text);
    font-weight: 600;
  }
`;
