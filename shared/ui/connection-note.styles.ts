import { css } from 'lit';

export const connectionNoteStyles = css`
  .note {
    display: inline-flex;
    align-items: center;
    gap: var(--luot-space-3);
    padding: var(--luot-space-2) var(--luot-space-4);
    border-radius: var(--luot-radius-full);
    background: var(--luot-late-soft);
    color: var(--luot-late);
    font-weight: 600;
    animation: appear var(--luot-slow) 1.5s both;
  }
  .dot {
    flex: none;
    width: 0.75em;
    height: 0.75em;
    border-radius: 50%;
    border: 0.2em solid currentColor;
    border-right-color: transparent;
    animation: turn 1.2s linear infinite;
  }
  @keyframes appear {
    from {
      opacity: 0;
      visibility: hidden;
    }
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .dot {
      animation: none;
    }
  }
`;
