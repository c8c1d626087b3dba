import { css } from 'lit';

export const deskHeaderStyles = css`
  header {
    display: flex;
    align-items: center;
    gap: var(--luot-space-4);
    min-height: 4.25rem;
    padding: var(--luot-space-2) var(--luot-space-4);
    background: var(--luot-primary-strong);
    color: var(--luot-on-primary);
  }
  h1 {
    display: flex;
    align-items: center;
    gap: var(--luot-space-2);
    padding: 0.2rem 0.35rem 0.2rem var(--luot-space-3);
    border-radius: var(--luot-radius-m);
    background: var(--luot-on-primary);
    color: var(--luot-primary-strong);
    font-size: var(--luot-text-m);
    font-weight: 700;
  }
  h1 strong {
    min-width: 2.75rem;
    padding-inline: var(--luot-space-2);
    border-radius: var(--luot-radius-s);
    background: var(--luot-primary-soft);
    font-size: var(--luot-text-2xl);
    font-weight: 800;
    line-height: 1.35;
    text-align: center;
  }
  .who {
    font-weight: 600;
    white-space: nowrap;
  }
  .wish {
    display: flex;
    align-items: center;
    gap: var(--luot-space-2);
    min-height: 2rem;
    padding-inline: var(--luot-space-4);
    border-radius: var(--luot-radius-full);
    background: var(--luot-accent);
    color: var(--luot-on-accent);
    font-weight: 600;
    white-space: nowrap;
  }
  .tools {
    display: flex;
    align-items: center;
    gap: var(--luot-space-1);
    margin-inline-start: auto;
  }
  button {
    display: inline-flex;
    align-items: center;
    gap: var(--luot-space-2);
    min-width: var(--luot-touch);
    min-height: var(--luot-touch);
    justify-content: center;
    padding: 0 var(--luot-space-3);
    border: 0;
    border-radius: var(--luot-radius-m);
    background: transparent;
    color: inherit;
    font: 600 var(--luot-text-m) / 1 var(--luot-font);
    white-space: nowrap;
    cursor: pointer;
  }
  button:hover {
    background: rgb(255 255 255 / 0.14);
  }
  .wish button {
    margin-inline-end: calc(-1 * var(--luot-space-3));
    text-decoration: underline;
  }
  :focus-visible {
    outline-color: currentColor;
    outline-offset: -3px;
  }
  .track {
    position: relative;
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
  luot-staff-language {
    margin-inline-start: var(--luot-space-2);
  }
  @media (width < 72rem) {
    header:has(.wish) .who {
      display: none;
    }
  }
  @media (width < 60rem) {
    header {
      flex-wrap: wrap;
    }
    .who {
      display: none;
    }
  }
`;
