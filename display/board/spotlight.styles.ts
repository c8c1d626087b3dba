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
    border-radius: 2rem;
    background: var(--luot-surface);
  }
  .warm {
    background: var(--luot-accent);
    color: var(--luot-on-accent);
  }
  .new {
    animation: glow 1.1s ease-in-out 3;
  }
  .inner {
    display: grid;
    justify-items: center;
    gap: 1cqh;
    width: 100%;
    padding: 3cqh 2cqw;
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
    gap: 0.5rem 1.5rem;
    font-size: max(2.25rem, 6cqh);
    font-weight: 700;
  }
  .priority {
    padding: 0 1.25rem;
    border: 0.2rem solid currentColor;
    border-radius: 999px;
    font-size: 0.8em;
  }
  .number {
    font-size: min(calc(132cqw / var(--letters)), 46cqh);
    font-weight: 800;
    letter-spacing: -0.02em;
    line-height: 1;
  }
  .counter {
    display: flex;
    align-items: center;
    gap: 0.3em;
    font-size: min(calc(150cqw / var(--letters)), 22cqh);
    font-weight: 800;
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
