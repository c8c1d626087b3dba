import { css } from 'lit';

/** What every element starts from: box sizes, one visible focus ring, figures of one width for `.figures`. */
export const baseStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    font-family: var(--luot-font);
    color: var(--luot-text);
  }
  :host([hidden]) {
    display: none;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  :focus-visible {
    outline: 3px solid var(--luot-primary);
    outline-offset: 3px;
  }
  .figures {
    font-variant-numeric: tabular-nums;
    font-feature-settings: 'tnum';
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
