import { css } from 'lit';

/** A panel of the console's right side. */
export const panelStyles = css`
  section {
    display: flex;
    flex-direction: column;
    height: 100%;
    padding: var(--luot-space-4);
    border-radius: var(--luot-radius-m);
    background: var(--luot-surface);
    box-shadow: var(--luot-shadow-1);
  }
  h2 {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--luot-space-3);
    font-size: var(--luot-text-m);
    font-weight: 700;
  }
  h2 strong {
    font-size: var(--luot-text-xl);
    line-height: 1;
  }
`;
