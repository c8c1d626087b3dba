import { css } from 'lit';

export const phoneAppStyles = css`
  main {
    display: flex;
    flex-direction: column;
    gap: var(--luot-space-4);
    max-width: 30rem;
    min-height: 100dvh;
    margin-inline: auto;
    padding: var(--luot-space-4);
    padding-bottom: max(var(--luot-space-4), env(safe-area-inset-bottom));
  }
  .alone {
    align-items: center;
    justify-content: center;
    font-size: var(--luot-text-l);
    text-align: center;
  }
  .below {
    min-height: auto;
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--luot-space-3);
    font-size: var(--luot-text-s);
    font-weight: 600;
    line-height: 1.3;
  }
  .ticket {
    display: grid;
    justify-items: center;
    gap: var(--luot-space-1);
    padding: var(--luot-space-4);
    border-radius: var(--luot-radius-l);
    background: var(--luot-surface);
    box-shadow: var(--luot-shadow-1);
    text-align: center;
  }
  .label {
    color: var(--luot-text-soft);
  }
  .number {
    font-size: min(6.5rem, calc(110vw / var(--letters)));
    font-weight: 800;
    letter-spacing: -0.01em;
    line-height: 1;
  }
  .service {
    font-size: 1.125rem;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }
  section {
    display: grid;
    gap: var(--luot-space-3);
    padding-block: var(--luot-space-2);
    text-align: center;
  }
  h1 {
    font-size: clamp(1.75rem, 8.5vw, 2.5rem);
    font-weight: 800;
    line-height: 1.15;
    text-wrap: balance;
  }
  .wait {
    display: grid;
    justify-items: center;
    padding: var(--luot-space-4);
    border-radius: var(--luot-radius-m);
    background: var(--luot-primary-soft);
  }
  .wait strong {
    font-size: 1.75rem;
    line-height: 1.2;
  }
  .when,
  .help {
    font-size: 1.125rem;
    text-wrap: balance;
  }
  .order {
    color: var(--luot-text-soft);
    font-size: var(--luot-text-s);
    text-wrap: balance;
  }
  small {
    color: var(--luot-text-soft);
  }
  /* Always in sight, however much stands above it. */
  .wish {
    position: sticky;
    inset-block-end: 0;
    display: grid;
    gap: var(--luot-space-3);
    margin-block: auto calc(-1 * var(--luot-space-4));
    padding-block: var(--luot-space-2) max(var(--luot-space-3), env(safe-area-inset-bottom));
    background: var(--luot-bg);
  }
  luot-connection-note {
    font-size: var(--luot-text-s);
  }
  .wish .button {
    min-height: 3.25rem;
  }
  .failed {
    padding: var(--luot-space-3) var(--luot-space-4);
    border-radius: var(--luot-radius-m);
    background: var(--luot-late-soft);
    color: var(--luot-late);
  }
  @media (height < 50rem) {
    main {
      gap: var(--luot-space-3);
    }
    .number {
      font-size: min(5.25rem, calc(110vw / var(--letters)));
    }
    section {
      gap: var(--luot-space-2);
      padding-block: 0;
    }
  }
  /* A small phone: all of it above the button, without a swipe. */
  @media (height < 42rem) {
    main {
      gap: var(--luot-space-2);
      padding: var(--luot-space-2) var(--luot-space-3);
    }
    header {
      font-size: 0.8125rem;
    }
    .ticket {
      gap: 0;
      padding: var(--luot-space-2) var(--luot-space-3);
    }
    .ticket .label:first-child {
      display: none;
    }
    .number {
      font-size: 3.5rem;
    }
    .service {
      font-size: 1rem;
    }
    h1 {
      font-size: 1.625rem;
    }
    .wait {
      padding: var(--luot-space-1);
    }
    .wish .button {
      min-height: 3rem;
    }
    .wait strong {
      font-size: 1.5rem;
    }
    .help {
      font-size: 1rem;
      line-height: 1.3;
    }
    .order {
      font-size: 0.8125rem;
    }
    .wish {
      margin-block-end: calc(-1 * var(--luot-space-2));
    }
  }
  /* Enlarged so far that a button would hide what is to be read: it comes after it. */
  @media (height < 26rem) {
    .wish {
      position: static;
    }
    header {
      flex-wrap: wrap;
    }
  }
  .trouble h1 {
    color: var(--luot-late);
  }
  .over h1 {
    color: var(--luot-ok);
  }
  /* The holder's turn fills the screen, whatever the theme. */
  .turn {
    --luot-text: var(--luot-on-accent);
    --luot-text-soft: var(--luot-on-accent);
    --luot-line-strong: var(--luot-on-accent);
    --luot-bg: var(--luot-accent);
    max-width: none;
    padding-inline: max(var(--luot-space-4), calc(50vw - 14rem));
    background: var(--luot-accent);
    color: var(--luot-on-accent);
  }
  .turn .ticket {
    background: transparent;
    box-shadow: none;
    padding-block: 0;
  }
  .turn section {
    order: -1;
    flex: 1;
    align-content: center;
  }
  .turn header,
  .turn luot-connection-note {
    order: -2;
  }
  .turn h1 {
    font-size: clamp(2.75rem, 17vw, 5rem);
    line-height: 1.05;
  }
  .turn .when,
  .turn .help {
    font-size: 1.25rem;
    font-weight: 600;
  }
  .turn .wish > .button {
    background: transparent;
  }
`;
