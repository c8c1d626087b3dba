import { css } from 'lit';

export const ticketScreenStyles = css`
  :host {
    container-type: size;
  }
  .screen {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    gap: var(--luot-space-4);
  }
  .ticket {
    display: grid;
    border-radius: var(--luot-radius-l);
    background: var(--luot-surface);
    box-shadow: var(--luot-shadow-2);
    overflow: clip;
  }
  .stub {
    display: grid;
    justify-items: center;
    align-content: center;
    padding: var(--luot-space-3) var(--luot-space-5) var(--luot-space-4);
    background: var(--luot-primary);
    color: var(--luot-on-primary);
    text-align: center;
  }
  h1 {
    display: grid;
    justify-items: center;
    font-size: inherit;
    letter-spacing: 0;
  }
  .label {
    font-size: var(--luot-text-l);
    font-weight: 600;
    line-height: 1.2;
  }
  .number {
    font-size: calc(min(20cqh, 115cqi / var(--letters)) * var(--kiosk-number, 1));
    font-weight: 800;
    letter-spacing: -0.01em;
    line-height: 1;
  }
  .service {
    font-size: calc(var(--luot-text-xl) * (0.4 + 0.6 * var(--kiosk-tall, 1)));
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }
  .priority {
    display: block;
  }
  .facts {
    position: relative;
    display: flex;
    justify-content: space-around;
    gap: var(--luot-space-3);
    padding: var(--luot-space-3) var(--luot-space-5);
    border-top: 0.2rem dashed var(--luot-line-strong);
  }
  .facts::before,
  .facts::after {
    content: '';
    position: absolute;
    top: -1rem;
    width: 2rem;
    height: 2rem;
    border-radius: 50%;
    background: var(--luot-bg);
  }
  .facts::before {
    left: -1rem;
  }
  .facts::after {
    right: -1rem;
  }
  dt {
    color: var(--luot-text-soft);
    line-height: 1.3;
  }
  dd {
    font-size: var(--luot-text-xl);
    font-weight: 700;
    line-height: 1.25;
  }
  .issued {
    display: var(--kiosk-help, block);
  }
  .follow {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    align-content: center;
    gap: var(--luot-space-5);
  }
  .words {
    display: grid;
    gap: var(--luot-space-3);
    line-height: 1.3;
  }
  .next {
    font-size: calc(var(--luot-text-xl) * (0.4 + 0.6 * var(--kiosk-tall, 1)));
    font-weight: 600;
  }
  .late {
    padding: var(--luot-space-2) var(--luot-space-3);
    border-inline-start: 0.5rem solid var(--luot-accent);
    background: var(--luot-accent-soft);
    font-weight: 600;
  }
  .words:has(.late) .next,
  .words .late {
    font-size: calc(var(--luot-text-l) * (0.4 + 0.6 * var(--kiosk-tall, 1)));
  }
  .words:has(.late) .scan {
    display: var(--kiosk-help, block);
  }
  .scan {
    color: var(--luot-text-soft);
    font-size: var(--luot-text-l);
  }
  luot-qr-code {
    width: min(27cqh, 40cqi);
  }
  .actions {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--luot-space-2) var(--luot-space-4);
  }
  .actions .button {
    min-height: max(80px, 5rem * var(--kiosk-tall, 1));
    font-size: var(--luot-text-xl);
  }
  .printing {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--luot-space-3);
    min-height: 2rem;
    font-size: calc(var(--luot-text-l) * (0.4 + 0.6 * var(--kiosk-tall, 1)));
    font-weight: 600;
    line-height: 1.2;
  }
  svg {
    flex: none;
    width: 2.6rem;
    height: 2rem;
    fill: var(--luot-surface);
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linejoin: round;
  }
  .moving {
    animation: feed 1.2s ease-out infinite;
  }
  @keyframes feed {
    from {
      transform: translateY(-8px) scaleY(0.4);
    }
  }
  .done {
    position: relative;
    overflow: clip;
  }
  /* The time that is left before the next person's screen. */
  .time {
    position: absolute;
    inset: auto 0 0;
    height: 0.6rem;
    background: currentColor;
    opacity: 0.55;
    transform: scaleX(var(--left));
    transform-origin: left;
    transition: transform 1s linear;
  }
  @media (orientation: portrait) and (max-height: 1399px) {
    .screen {
      gap: var(--luot-space-3);
    }
    .label {
      display: var(--kiosk-help, block);
    }
    luot-qr-code {
      width: min(24cqh, 40cqi);
    }
  }
  @media (orientation: landscape) {
    .screen {
      grid-template: minmax(0, 1fr) auto / minmax(0, 1fr) minmax(0, 0.8fr);
      gap: var(--luot-space-3) var(--luot-space-6);
    }
    .ticket {
      align-self: center;
    }
    .number {
      font-size: calc(min(34cqh, 61cqi / var(--letters)) * var(--kiosk-number, 1));
    }
    .follow {
      grid-template-columns: minmax(0, 1fr);
      justify-items: center;
      gap: var(--luot-space-3);
      text-align: center;
    }
    .words {
      gap: var(--luot-space-2);
    }
    .late {
      text-align: start;
    }
    luot-qr-code {
      width: min(40cqh, 26cqi);
    }
    .actions {
      grid-column: 1 / -1;
      grid-template-columns: minmax(0, 1fr) minmax(0, 22rem) minmax(0, 22rem);
    }
    .printing {
      grid-column: 1;
      justify-content: start;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .moving {
      animation: none;
    }
    .time {
      transition: none;
    }
  }
`;
