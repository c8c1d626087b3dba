import { css } from 'lit';

export const spotlightStyles = css`
  :host {
    display: grid;
    container-type: size;
  }
  .call {
    display: grid;
    place-items: center;
    overflow: hidden;
    border-radius: 1.5rem;
    background: var(--luot-surface);
  }
  .new,
  .expected {
    background: var(--luot-accent);
    color: var(--luot-on-accent);
  }
  .new {
    animation: glow 1.1s ease-in-out 3;
  }
  .inner {
    display: grid;
    justify-items: center;
    gap: 1.2cqh;
    width: 100%;
    padding: 2cqh 1cqw;
    text-align: center;
  }
  .new .inner {
    animation: arrive var(--luot-slow) var(--luot-ease);
  }
  .label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0.25rem 1.5rem;
    font-size: 7.5cqh;
    font-weight: 700;
    line-height: 1.25;
  }
  .priority {
    padding: 0 0.6em;
    border: 0.2rem solid currentColor;
    border-radius: 999px;
    font-size: 0.7em;
  }
  /* As wide as the panel allows; a digit is about 0.63 of its size wide. */
  .number {
    font-size: min(calc(134cqw / var(--letters)), 52cqh);
    font-weight: 800;
    letter-spacing: -0.02em;
    line-height: 0.9;
  }
  .counter {
    font-size: min(calc(160cqw / var(--letters)), 21cqh);
    font-weight: 800;
    line-height: 1.1;
  }
  .zone {
    font-size: 7cqh;
    font-weight: 700;
    line-height: 1.1;
  }
  .calm {
    color: var(--luot-text-soft);
  }
  .calm .number,
  .calm .counter {
    color: var(--luot-text);
  }
  svg {
    width: 26cqmin;
    fill: none;
    stroke: var(--luot-primary);
    stroke-width: 2.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .quiet {
    font-size: max(2.5rem, 7cqmin);
    font-weight: 700;
    line-height: 1.2;
    text-wrap: balance;
  }
  .help {
    max-width: 34rem;
    color: var(--luot-text-soft);
    font-size: 1.75rem;
    text-wrap: balance;
  }
  @keyframes glow {
    50% {
      background: #ffd98f;
      box-shadow: 0 0 0 0.75rem rgb(255 185 61 / 0.35);
    }
  }
  @keyframes arrive {
    from {
      opacity: 0;
      transform: scale(0.94);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .new,
    .new .inner {
      animation: none;
    }
  }
`;
