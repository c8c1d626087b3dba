import { css } from 'lit';

export const callListStyles = css`
  :host {
    display: grid;
  }
  section {
    position: relative;
    display: flex;
    flex-direction: column;
    min-height: 0;
    padding: 1.25rem 1.5rem 1.5rem;
    border-radius: 2rem;
    background: var(--luot-surface);
  }
  .legend {
    position: absolute;
    inset: 1.25rem 2rem auto auto;
    color: var(--luot-accent-text);
    font-size: 1.5rem;
    font-weight: 600;
  }
  h2 {
    padding: 0 0.5rem 0.75rem;
    color: var(--luot-text-soft);
    font-size: 1.6rem;
    font-weight: 600;
    line-height: 1.2;
  }
  /* So many rows fill the height; more wrap into a second, hidden column: no row is ever cut in half. */
  ol {
    flex: 1;
    display: flex;
    flex-flow: column wrap;
    min-height: 0;
    overflow: hidden;
    container-type: size;
    --row: calc(99.6cqh / var(--rows, 6));
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 1rem;
    width: 100%;
    height: calc(var(--row) * 0.867);
    margin-bottom: calc(var(--row) * 0.133);
    padding-inline: 1.25rem 1.5rem;
    border-inline-start: 0.6rem solid transparent;
    border-radius: 1rem;
    background: var(--luot-surface-2);
    line-height: 1;
  }
  .number {
    font-size: calc(var(--row) * 0.69);
    font-weight: 800;
    letter-spacing: -0.01em;
    white-space: nowrap;
  }
  .mark {
    font-size: 2.4rem;
    color: var(--luot-accent-text);
  }
  .mark small {
    color: var(--luot-text-soft);
    font-size: 1.5rem;
  }
  .counter {
    display: flex;
    align-items: baseline;
    gap: 0.75rem;
    font-size: calc(var(--row) * 0.69);
    font-weight: 800;
  }
  .word {
    color: var(--luot-text-soft);
    font-size: 2.2rem;
    font-weight: 600;
  }
  strong {
    min-width: 2ch;
    text-align: end;
  }
  .called {
    border-inline-start-color: var(--luot-accent);
  }
  .called .number,
  .called strong {
    color: var(--luot-accent-text);
  }
  .announced {
    background: var(--luot-accent-soft);
  }
  .closed {
    background: transparent;
    color: var(--luot-text-soft);
  }
  .closed .number,
  .closed strong {
    font-weight: 600;
  }
`;
