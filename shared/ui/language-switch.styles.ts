import { css } from 'lit';

export const languageSwitchStyles = css`
  div {
    display: inline-flex;
    border: 2px solid currentColor;
    border-radius: var(--luot-radius-full);
    overflow: hidden;
  }
  button {
    min-width: 44px;
    min-height: 44px;
    padding: 0 var(--luot-space-3);
    border: 0;
    background: transparent;
    color: inherit;
    font: inherit;
    font-size: var(--luot-text-s);
    font-weight: 700;
    cursor: pointer;
  }
  button:focus-visible {
    outline-offset: -5px;
  }
  button[aria-pressed='true'] {
    background: var(--luot-text);
    color: var(--luot-bg);
  }
`;
