import { css } from 'lit';

export const kioskBarStyles = css`
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--luot-space-3) var(--luot-space-5);
    padding: var(--luot-space-4) var(--luot-space-6);
    border-top: 1px solid var(--luot-line);
    background: var(--luot-surface);
  }
  .way,
  .modes,
  .languages {
    display: flex;
    flex-wrap: wrap;
    gap: var(--luot-space-3);
  }
  .modes {
    margin-left: auto;
  }
  .languages {
    flex-wrap: nowrap;
    gap: 0;
  }
  .languages .button:first-child {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .languages .button:last-child {
    margin-left: -2px;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .modes .button {
    padding-inline: var(--luot-space-3);
    border-color: var(--luot-line-strong);
  }
  .button[aria-pressed='true'] {
    border-color: var(--luot-primary);
    background: var(--luot-primary);
    color: var(--luot-on-primary);
  }
  .sign {
    font-weight: 800;
    font-size: 1.25em;
    line-height: 1;
  }
`;
