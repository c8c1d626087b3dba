import { css } from 'lit';

export const hallHeaderStyles = css`
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--luot-space-2) var(--luot-space-5);
    min-height: 4.75rem;
    padding: var(--luot-space-2) var(--luot-space-4);
    background: var(--luot-primary-strong);
    color: var(--luot-on-primary);
  }
  .place {
    flex: 1 1 14rem;
    min-width: 0;
  }
  h1 {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    font-size: var(--luot-text-s);
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  .place p {
    font-size: var(--luot-text-s);
    white-space: nowrap;
  }
  .place strong {
    margin-inline-end: var(--luot-space-2);
    font-size: var(--luot-text-m);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: auto;
    align-items: center;
    gap: var(--luot-space-2);
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--luot-space-2);
    min-width: var(--luot-touch);
    min-height: var(--luot-touch);
    padding: 0 var(--luot-space-2);
    border: 0;
    border-radius: var(--luot-radius-m);
    background: transparent;
    color: inherit;
    font: 600 var(--luot-text-s) / 1 var(--luot-font);
    white-space: nowrap;
    cursor: pointer;
  }
  button:hover {
    background: rgb(255 255 255 / 0.14);
  }
  button.outlined {
    padding-inline: var(--luot-space-3);
    border: 1px solid currentColor;
  }
  button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: not-allowed;
  }
  :focus-visible {
    outline-color: currentColor;
    outline-offset: -3px;
  }
  .track {
    position: relative;
    flex: none;
    width: 2.5rem;
    height: 1.5rem;
    border: 2px solid currentColor;
    border-radius: var(--luot-radius-full);
  }
  .track::after {
    content: '';
    position: absolute;
    inset: 0.2rem auto 0.2rem 0.2rem;
    aspect-ratio: 1;
    border-radius: 50%;
    background: currentColor;
    transition: translate var(--luot-fast) var(--luot-ease);
  }
  [aria-checked='true'] .track {
    border-color: var(--luot-accent);
    background: var(--luot-accent);
  }
  [aria-checked='true'] .track::after {
    background: var(--luot-on-accent);
    translate: 1rem;
  }
  .trial,
  .closed {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--luot-space-2);
    padding: var(--luot-space-1) var(--luot-space-4);
    background: var(--luot-accent-soft);
    color: var(--luot-accent-text);
    font-size: var(--luot-text-s);
    font-weight: 600;
  }
  .closed {
    background: var(--luot-away-soft);
    color: var(--luot-away);
  }
`;
