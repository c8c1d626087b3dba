import { css } from 'lit';

export const signInStyles = css`
  main {
    display: grid;
    grid-template-rows: auto 1fr;
    min-height: 100dvh;
    background: linear-gradient(var(--luot-primary-strong) 0 15rem, var(--luot-bg) 15rem);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: var(--luot-space-4) var(--luot-space-5);
    color: var(--luot-on-primary);
  }
  .product {
    font-size: var(--luot-text-xl);
    font-weight: 800;
    letter-spacing: -0.02em;
  }
  form {
    display: grid;
    align-content: start;
    gap: var(--luot-space-4);
    justify-self: center;
    align-self: start;
    width: min(27rem, calc(100vw - 2rem));
    margin-block: var(--luot-space-6);
    padding: var(--luot-space-6);
    border-radius: var(--luot-radius-l);
    background: var(--luot-surface);
    box-shadow: var(--luot-shadow-2);
  }
  h1 {
    margin-bottom: var(--luot-space-2);
    font-size: var(--luot-text-2xl);
    font-weight: 800;
    line-height: 1.15;
    letter-spacing: -0.01em;
  }
  .reveal {
    display: flex;
    align-items: center;
    gap: var(--luot-space-2);
    min-height: var(--luot-touch);
    margin-top: calc(-1 * var(--luot-space-3));
    cursor: pointer;
  }
  .reveal input {
    width: 1.25rem;
    height: 1.25rem;
    accent-color: var(--luot-primary);
  }
  .error:empty {
    display: none;
  }
  .button {
    min-height: 3.25rem;
    font-size: var(--luot-text-l);
  }
`;
