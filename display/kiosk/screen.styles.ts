import { css } from 'lit';

/** What all screens of the kiosk share. Nothing scrolls: what does not fit is paged. */
export const screenStyles = css`
  :host {
    display: grid;
    min-height: 0;
  }
  .screen {
    display: flex;
    flex-direction: column;
    gap: var(--luot-space-4);
    min-height: 0;
    padding: var(--luot-space-4) var(--luot-space-6);
    animation: enter var(--luot-slow) var(--luot-ease);
  }
  .screen > :where(:not(luot-pages)) {
    flex: none;
  }
  .screen > :where(luot-pages) {
    flex: 1 1 0;
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
    color: var(--luot-text-soft);
    font-size: max(1rem, 16px);
    font-weight: 500;
  }
  .lead {
    margin-top: var(--luot-space-1);
    color: var(--luot-text-soft);
    font-size: var(--luot-text-l);
    line-height: 1.3;
  }
  .notice {
    padding: var(--luot-space-3) var(--luot-space-5);
    border-inline-start: 0.5rem solid var(--luot-accent);
    border-radius: var(--luot-radius-s);
    background: var(--luot-accent-soft);
    font-size: var(--luot-text-l);
    line-height: 1.35;
  }
  @keyframes enter {
    from {
      transform: translateX(3rem);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .screen {
      animation: none;
    }
  }
`;
