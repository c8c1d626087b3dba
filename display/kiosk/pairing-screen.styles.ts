import { css } from 'lit';

export const pairingScreenStyles = css`
  .screen {
    align-items: center;
    justify-content: center;
    gap: var(--luot-space-6);
    text-align: center;
  }
  h1 {
    margin-bottom: var(--luot-space-3);
  }
  .citizens p {
    max-width: 40rem;
    font-size: var(--luot-text-xl);
    text-wrap: balance;
  }
  .technician {
    display: grid;
    gap: var(--luot-space-4);
    justify-items: center;
    width: min(100%, 46rem);
    padding: var(--luot-space-6);
    border-radius: var(--luot-radius-l);
    background: var(--luot-surface);
    box-shadow: var(--luot-shadow-1);
  }
  h2 {
    color: var(--luot-text-soft);
    font-size: var(--luot-text-l);
    font-weight: 600;
  }
  .code {
    display: grid;
    gap: var(--luot-space-1);
  }
  .code span {
    color: var(--luot-text-soft);
    font-size: var(--luot-text-m);
  }
  .code strong {
    font-size: clamp(3.5rem, 12vw, 6.5rem);
    font-weight: 800;
    letter-spacing: 0.04em;
    line-height: 1.1;
    white-space: nowrap;
  }
  .code .none {
    font-size: var(--luot-text-2xl);
  }
  ol {
    display: grid;
    gap: var(--luot-space-2);
    margin: 0;
    padding-inline-start: 1.5em;
    list-style: decimal;
    font-size: var(--luot-text-l);
    text-align: start;
  }
  .renewed {
    color: var(--luot-text-soft);
    font-size: var(--luot-text-m);
    text-wrap: balance;
  }
  /* Low and wide: the code stands beside what to do with it. */
  @media (orientation: landscape) and (height < 58rem) {
    .screen {
      gap: var(--luot-space-4);
    }
    .technician {
      grid-template-columns: auto 1fr;
      gap: var(--luot-space-2) var(--luot-space-6);
      align-items: center;
      justify-items: start;
      width: min(100%, 62rem);
    }
    .technician h2,
    .technician .renewed {
      grid-column: 1 / -1;
      justify-self: center;
    }
    .code strong {
      font-size: clamp(3rem, 6vw, 5.5rem);
    }
  }
`;
