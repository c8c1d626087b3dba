import { css } from 'lit';

export const primaryButtonStyles = css`
  button {
    appearance: none;
    position: relative;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--luot-space-3);
    width: 100%;
    min-height: 5rem;
    padding: var(--luot-space-3) var(--luot-space-5);
    border: 0;
    border-radius: var(--luot-radius-l);
    background: var(--luot-primary);
    color: var(--luot-on-primary);
    box-shadow: var(--luot-shadow-1);
    font: 700 var(--luot-text-xl) / 1.2 var(--luot-font);
    cursor: pointer;
    touch-action: manipulation;
    transition:
      background var(--luot-fast) var(--luot-ease),
      transform var(--luot-fast) var(--luot-ease);
  }
  button:hover {
    background: var(--luot-primary-strong);
  }
  button:active {
    transform: translateY(1px);
  }
  kbd {
    margin-inline-start: var(--luot-space-2);
  }
  @media (height < 45rem) {
    button {
      min-height: 3.75rem;
      font-size: var(--luot-text-l);
    }
  }
  button[aria-disabled='true']:not(.busy) {
    background: var(--luot-surface-2);
    color: var(--luot-text-soft);
    box-shadow: none;
    cursor: default;
  }
  button.busy {
    cursor: progress;
  }
  button.busy::after {
    content: '';
    position: absolute;
    inset: auto 15% 0.6rem;
    height: 3px;
    border-radius: 3px;
    background: currentColor;
    opacity: 0;
    animation: wait 1s 0.5s ease-in-out infinite alternate;
  }
  @keyframes wait {
    from {
      opacity: 0.2;
      transform: scaleX(0.3);
    }
    to {
      opacity: 0.9;
      transform: scaleX(1);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    button.busy::after {
      animation: none;
      opacity: 0.7;
    }
  }
`;
