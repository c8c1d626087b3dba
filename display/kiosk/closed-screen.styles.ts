import { css } from 'lit';

export const closedScreenStyles = css`
  .screen {
    align-items: center;
    justify-content: center;
    text-align: center;
  }
  svg {
    width: 8rem;
    height: 8rem;
    fill: none;
    stroke: var(--luot-primary);
    stroke-width: 4;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .lead {
    margin: 0;
    max-width: 36rem;
    font-size: var(--luot-text-xl);
    text-wrap: balance;
  }
  .hours {
    display: grid;
    gap: var(--luot-space-1);
    padding: var(--luot-space-5) var(--luot-space-7);
    border-radius: var(--luot-radius-l);
    background: var(--luot-surface);
    box-shadow: var(--luot-shadow-1);
  }
  h2 {
    color: var(--luot-text-soft);
    font-size: var(--luot-text-l);
    font-weight: 600;
  }
  .hours p {
    font-size: var(--luot-text-2xl);
    font-weight: 700;
  }
  /* A low screen has no room for a picture. */
  @media (orientation: landscape) {
    svg {
      width: 5rem;
      height: 5rem;
      display: var(--kiosk-help, block);
    }
    .hours {
      padding-block: var(--luot-space-3);
    }
  }
  .soft {
    color: var(--luot-text-soft);
    font-size: var(--luot-text-l);
  }
`;
