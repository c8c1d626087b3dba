import { css } from 'lit';

export const fieldScreenStyles = css`
  .screen {
    gap: var(--luot-space-4);
  }
  .top {
    display: grid;
    gap: var(--luot-space-4);
    align-items: center;
  }
  .search {
    display: flex;
    align-items: center;
    gap: var(--luot-space-4);
    min-height: max(64px, 4rem);
    padding: var(--luot-space-2) var(--luot-space-5);
    border: 2px solid var(--luot-line-strong);
    border-radius: var(--luot-radius-full);
    background: var(--luot-surface);
    color: var(--luot-text-soft);
    font: inherit;
    font-size: var(--luot-text-l);
    line-height: 1.25;
    text-align: start;
    cursor: pointer;
  }
  svg {
    flex: none;
    width: 1.75rem;
    height: 1.75rem;
    fill: none;
    stroke: var(--luot-primary);
    stroke-width: 2.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .frequent {
    display: grid;
    grid-template-columns: auto repeat(3, minmax(0, 1fr));
    align-items: center;
    gap: var(--luot-space-3);
  }
  h2 {
    color: var(--luot-text-soft);
    font-size: var(--luot-text-m);
    font-weight: 600;
  }
  .frequent button {
    min-height: max(64px, 3.5rem);
    padding: var(--luot-space-1) var(--luot-space-2);
    border: 2px solid var(--luot-primary);
    border-radius: var(--luot-radius-m);
    background: var(--luot-primary-soft);
    color: var(--luot-text);
    font: inherit;
    font-size: var(--luot-text-l);
    font-weight: 600;
    line-height: 1.2;
    cursor: pointer;
    touch-action: manipulation;
  }
  .fields {
    flex: 1 1 0;
  }
  .fields::part(list) {
    grid-template-columns: repeat(2, minmax(0, 1fr));
    grid-auto-rows: auto;
    gap: var(--luot-space-3) var(--luot-space-4);
    min-height: min(100%, 60rem);
  }
  .fields > div {
    display: grid;
    max-height: 15rem;
  }
  .field {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    align-content: center;
    gap: 0 var(--luot-space-4);
    padding: var(--luot-space-2) var(--luot-space-4);
    border: 2px solid var(--luot-line);
    border-radius: var(--luot-radius-l);
    background: var(--luot-surface);
    box-shadow: var(--luot-shadow-1);
    color: var(--luot-text);
    font: inherit;
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
    transition:
      border-color var(--luot-fast),
      transform var(--luot-fast) var(--luot-ease);
  }
  @media (hover: hover) {
    .field:hover {
      border-color: var(--luot-primary);
    }
  }
  .field:active {
    transform: scale(0.985);
    background: var(--luot-primary-soft);
  }
  .icon {
    display: grid;
    place-items: center;
    width: 3.75rem;
    height: 3.75rem;
    border-radius: var(--luot-radius-m);
    background: var(--luot-primary);
    color: var(--luot-on-primary);
    font-size: var(--luot-text-2xl);
    font-weight: 800;
  }
  .icon svg {
    width: 2.5rem;
    height: 2.5rem;
    stroke: currentColor;
    stroke-width: 1.8;
  }
  .name {
    font-size: calc(var(--luot-text-xl) * (0.4 + 0.6 * var(--kiosk-tall, 1)));
    font-weight: 700;
    line-height: 1.2;
  }
  .text {
    display: grid;
  }
  .hint {
    color: var(--luot-text-soft);
    line-height: 1.3;
  }
  .facts {
    font-weight: 600;
    line-height: 1.3;
  }
  .notice {
    padding: var(--luot-space-2) var(--luot-space-4);
    line-height: 1.3;
  }
  /* An upright screen of full height has room for tall cards. */
  @media (orientation: portrait) and (min-height: 1400px) {
    .screen {
      gap: var(--luot-space-5);
    }
    .field {
      grid-template-rows: 1fr auto;
      padding: var(--luot-space-4) var(--luot-space-5);
    }
    .text {
      display: contents;
    }
    .hint {
      grid-column: 1 / -1;
    }
    .facts {
      grid-column: 1 / -1;
      justify-content: space-between;
      margin-top: var(--luot-space-2);
      padding-top: var(--luot-space-2);
      border-top: 1px solid var(--luot-line);
    }
  }
  @media (orientation: landscape) {
    .top {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    h1 {
      font-size: var(--luot-text-2xl);
    }
    .fields::part(list) {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  /* Large type has no room for what is only help, and on a small screen for what the next one says as well. */
  :is(.hint, .lead) {
    display: var(--kiosk-help, block);
  }
  @media (max-height: 1050px) {
    .facts {
      display: var(--kiosk-help, block);
    }
  }
  @media (orientation: portrait) and (max-height: 1399px) {
    h1 {
      font-size: var(--luot-text-2xl);
    }
    .icon {
      width: 3rem;
      height: 3rem;
    }
    .field {
      column-gap: var(--luot-space-3);
      padding-inline: var(--luot-space-3);
    }
  }
`;
