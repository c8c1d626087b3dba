import { css } from 'lit';

export const searchScreenStyles = css`
  .search {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    overflow: hidden;
  }
  label {
    display: grid;
    gap: var(--luot-space-2);
    color: var(--luot-text-soft);
    font-size: var(--luot-text-l);
  }
  input {
    width: 100%;
    min-height: max(72px, 4.5rem);
    padding: var(--luot-space-2) var(--luot-space-5);
    border: 3px solid var(--luot-primary);
    border-radius: var(--luot-radius-m);
    background: var(--luot-surface);
    color: var(--luot-text);
    font: inherit;
    font-size: var(--luot-text-2xl);
    font-weight: 600;
    user-select: text;
  }
  input::-webkit-search-cancel-button {
    display: none;
  }
  .found {
    min-height: 0;
    overflow-y: auto;
    margin-inline: calc(-1 * var(--luot-space-2));
    padding: var(--luot-space-1) var(--luot-space-2) var(--luot-space-6);
    scrollbar-width: none;
    mask-image: linear-gradient(#000 calc(100% - 2rem), transparent);
  }
  .found p {
    min-height: 2rem;
    margin-bottom: var(--luot-space-3);
    color: var(--luot-text-soft);
    font-size: var(--luot-text-l);
  }
  .found .elsewhere {
    padding: var(--luot-space-4) var(--luot-space-5);
    border-inline-start: 0.5rem solid var(--luot-accent);
    border-radius: var(--luot-radius-s);
    background: var(--luot-accent-soft);
    color: var(--luot-text);
  }
  .elsewhere strong {
    display: block;
  }
  @media (orientation: landscape) {
    .search {
      grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) minmax(0, 1fr);
      gap: var(--luot-space-5) var(--luot-space-6);
    }
    .found {
      grid-area: 1 / 2 / span 2 / auto;
    }
  }
`;
