import { css } from 'lit';

/** What all screens of the kiosk share. */
export const screenStyles = css`
  :host {
    display: grid;
    min-height: 0;
  }
  .screen {
    display: flex;
    flex-direction: column;
    gap: var(--luot-space-5);
    min-height: 0;
    padding: var(--luot-space-6);
    overflow-y: auto;
    scrollbar-width: none;
    mask-image: linear-gradient(#000 calc(100% - 2rem), transparent);
    animation: enter var(--luot-slow) var(--luot-ease);
  }
  .screen > :where(*) {
    flex: none;
  }
  h1 {
    font-size: var(--luot-text-3xl);
    font-weight: 800;
    letter-spacing: -0.01em;
    line-height: 1.15;
    text-wrap: balance;
  }
  h1:focus {
    outline: none;
  }
  .made {
    display: block;
    color: var(--luot-text-soft);
    font-size: var(--luot-text-s);
    font-weight: 500;
  }
  .lead {
    margin-top: var(--luot-space-2);
    color: var(--luot-text-soft);
    font-size: var(--luot-text-l);
  }
  @keyframes enter {
    from {
      opacity: 0;
      transform: translateY(0.75rem);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .screen {
      animation: none;
    }
  }
`;
