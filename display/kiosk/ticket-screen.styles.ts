import { css } from 'lit';

export const ticketScreenStyles = css`
  .page {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    min-height: 0;
  }
  .screen {
    display: grid;
    gap: var(--luot-space-5);
    align-content: start;
    justify-items: center;
    mask-image: none;
  }
  .ticket {
    display: grid;
    width: min(100%, 44rem);
    border-radius: var(--luot-radius-l);
    background: var(--luot-surface);
    box-shadow: var(--luot-shadow-2);
    overflow: clip;
  }
  .ticket {
    container-type: inline-size;
  }
  .stub {
    display: grid;
    justify-items: center;
    padding: var(--luot-space-5) var(--luot-space-5) var(--luot-space-6);
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
  }
  .number {
    font-size: min(14rem, 30vmin, calc(140cqi / var(--letters)));
    font-weight: 800;
    letter-spacing: -0.01em;
    line-height: 1;
  }
  .service {
    font-size: var(--luot-text-xl);
    font-weight: 600;
    text-wrap: balance;
  }
  .facts {
    position: relative;
    display: grid;
    grid-template-columns: repeat(3, auto);
    justify-content: space-around;
    gap: var(--luot-space-4);
    padding: var(--luot-space-5);
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
  }
  dd {
    font-size: var(--luot-text-xl);
    font-weight: 700;
  }
  .next {
    max-width: 40rem;
    font-size: var(--luot-text-xl);
    font-weight: 600;
    line-height: 1.35;
    text-align: center;
    text-wrap: balance;
  }
  .follow {
    display: grid;
    justify-items: center;
    gap: var(--luot-space-3);
    font-size: var(--luot-text-l);
    text-align: center;
  }
  .follow p {
    max-width: 20rem;
    text-wrap: balance;
  }
  luot-qr-code {
    width: 16rem;
  }
  .actions {
    display: grid;
    grid-template-columns: minmax(0, 22rem) minmax(0, 22rem);
    justify-content: center;
    gap: var(--luot-space-4);
    padding: var(--luot-space-3) var(--luot-space-6) var(--luot-space-5);
  }
  .actions .button {
    min-height: max(80px, 5rem);
    font-size: var(--luot-text-xl);
  }
  @media (orientation: landscape) {
    .number {
      font-size: min(11rem, 22vmin, calc(140cqi / var(--letters)));
    }
    .screen {
      grid-template-columns: minmax(0, 44rem) 17rem;
      justify-content: center;
      align-content: safe center;
      gap: var(--luot-space-4) var(--luot-space-7);
      padding-block: var(--luot-space-5);
    }
    .ticket {
      grid-column: 1;
    }
    .next {
      grid-column: 1 / -1;
      grid-row: 2;
      max-width: none;
      font-size: var(--luot-text-l);
    }
    .stub {
      padding-block: var(--luot-space-4) var(--luot-space-5);
    }
    .follow {
      grid-column: 2;
      grid-row: 1;
      align-content: center;
    }
    luot-qr-code {
      width: 15rem;
    }
  }
`;
