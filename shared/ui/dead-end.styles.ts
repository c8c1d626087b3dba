import { css } from 'lit';

export const deadEndStyles = css`
  main {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: var(--luot-space-6);
    min-height: 100dvh;
    padding: var(--luot-space-5);
    background: var(--luot-bg);
    text-align: center;
  }
  div {
    display: grid;
    gap: var(--luot-space-6);
    max-width: 36rem;
  }
  h1 {
    margin-bottom: var(--luot-space-2);
    font-size: var(--luot-text-2xl);
    font-weight: 800;
    line-height: 1.2;
    text-wrap: balance;
  }
  p {
    font-size: 1.125rem;
    text-wrap: pretty;
  }
  section + section {
    padding-top: var(--luot-space-5);
    border-top: 1px solid var(--luot-line-strong);
  }
  section + section h1 {
    font-size: var(--luot-text-xl);
    font-weight: 700;
  }
  .button {
    min-height: 3.5rem;
    font-size: var(--luot-text-l);
  }
  .button span + span {
    padding-inline-start: var(--luot-space-3);
    border-inline-start: 1px solid currentColor;
  }
`;
