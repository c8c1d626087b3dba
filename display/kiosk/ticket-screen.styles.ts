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
  .priority {
    font-weight: 600;
  }
  /* With large type the code to scan must not slip below the fold. */
  .large .screen {
    gap: var(--luot-space-4);
    padding-block: var(--luot-space-4);
  }
  .large .number {
    font-size: min(7rem, 16vmin, calc(140cqi / var(--letters)));
  }
  .large .stub,
  .large .facts {
    padding-block: var(--luot-space-3);
  }
  .large .next {
    font-size: var(--luot-text-l);
  }
  .large .follow {
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    text-align: start;
  }
  .large luot-qr-code {
    width: min(12rem, 30vmin);
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
    /* The words go beside the ticket: below it there is no room left. */
    .large .screen {
      grid-template-columns: minmax(0, 1fr) 17rem;
      gap: var(--luot-space-3) var(--luot-space-5);
      padding-block: var(--luot-space-3);
    }
    .large .ticket {
      grid-row: 1 / 3;
      align-self: center;
    }
    .large .number {
      font-size: min(6rem, 14vmin, calc(140cqi / var(--letters)));
    }
    .large .facts {
      gap: var(--luot-space-3);
      padding-inline: var(--luot-space-3);
    }
    .large .next {
      grid-column: 2;
      grid-row: 1;
      align-self: end;
      font-size: var(--luot-text-m);
    }
    .large .follow {
      grid-row: 2;
      grid-template-columns: none;
      align-content: start;
      font-size: var(--luot-text-m);
      text-align: center;
    }
    .large luot-qr-code {
      width: min(11rem, 26vmin);
    }
  }
`;
