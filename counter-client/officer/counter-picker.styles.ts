import { css } from 'lit';

export const counterPickerStyles = css`
  :host {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
  }
  header {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: var(--luot-space-4);
    min-height: 4.25rem;
    padding: var(--luot-space-2) var(--luot-space-5);
    background: var(--luot-primary-strong);
    color: var(--luot-on-primary);
  }
  .who {
    margin-inline-end: auto;
    font-size: var(--luot-text-l);
    font-weight: 600;
  }
  header button {
    min-height: var(--luot-touch);
    padding-inline: var(--luot-space-3);
    border: 0;
    border-radius: var(--luot-radius-m);
    background: transparent;
    color: inherit;
    font: 600 var(--luot-text-m) / 1 var(--luot-font);
    cursor: pointer;
  }
  header button:hover {
    background: rgb(255 255 255 / 0.14);
  }
  header :focus-visible {
    outline-color: currentColor;
    outline-offset: -3px;
  }
  main {
    flex: 1;
    overflow: auto;
    width: min(70rem, 100%);
    margin-inline: auto;
    padding: var(--luot-space-6) var(--luot-space-5);
  }
  h1 {
    font-size: var(--luot-text-2xl);
    font-weight: 800;
    letter-spacing: -0.01em;
  }
  .needed {
    margin-block: var(--luot-space-2);
    font-size: var(--luot-text-l);
    font-weight: 700;
    color: var(--luot-accent-text);
  }
  section {
    margin-top: var(--luot-space-5);
  }
  h2 {
    margin-bottom: var(--luot-space-3);
    font-size: var(--luot-text-m);
    font-weight: 600;
    color: var(--luot-text-soft);
  }
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr));
    gap: var(--luot-space-3);
  }
  li button {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: var(--luot-space-1);
    width: 100%;
    min-height: 7rem;
    height: 100%;
    padding: var(--luot-space-3) var(--luot-space-4);
    border: 2px solid var(--luot-line);
    border-radius: var(--luot-radius-m);
    background: var(--luot-surface);
    color: var(--luot-text);
    font: 500 var(--luot-text-m) / 1.3 var(--luot-font);
    text-align: start;
  }
  strong {
    font-size: var(--luot-text-3xl);
    font-weight: 800;
    line-height: 1.1;
  }
  .free {
    border-color: var(--luot-primary);
    cursor: pointer;
  }
  .free strong,
  .free span {
    color: var(--luot-primary);
  }
  .free:hover {
    background: var(--luot-primary-soft);
  }
  .taken {
    border-style: dashed;
    background: transparent;
    color: var(--luot-text-soft);
    cursor: not-allowed;
  }
`;
