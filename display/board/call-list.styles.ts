import { css } from 'lit';

export const callListStyles = css`
  :host {
    display: grid;
  }
  section {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-height: 0;
    padding: 0.75rem 1.25rem 1rem;
    border-radius: 1.5rem;
    background: var(--luot-surface);
  }
  .heads {
    display: grid;
    grid-template-columns: repeat(var(--columns), minmax(0, 1fr));
    gap: 1.5rem;
    color: var(--luot-text-soft);
    font-size: 1.5rem;
    font-weight: 600;
    line-height: 1.5;
  }
  .heads p {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    padding-inline: 1rem;
    white-space: nowrap;
  }
  .legend {
    flex: 1;
    overflow: hidden;
    color: var(--luot-accent-text);
    text-align: center;
  }
  /* Filled from the top of the first column down. A row is a share of the height, and its type a share of the row. */
  ol {
    display: grid;
    grid-template: repeat(var(--rows), minmax(0, 1fr)) / repeat(var(--columns), minmax(0, 1fr));
    grid-auto-flow: column;
    gap: 0 1.5rem;
    min-height: 0;
    container-type: size;
    --row: calc(100cqh / var(--rows));
    /* In two columns a row must not grow wider than half of the list. */
    --type: min(calc(var(--row) * 0.66), calc(100cqw / var(--columns) / 5.4));
  }
  li {
    display: grid;
    grid-template-columns: auto auto minmax(0, 1fr) auto;
    align-items: center;
    gap: calc(var(--type) * 0.18);
    min-height: 0;
    padding-inline: 1rem;
    border-block-start: 2px solid var(--luot-line);
    line-height: 1;
  }
  .number,
  .counter {
    font-size: var(--type);
    font-weight: 800;
    letter-spacing: -0.01em;
    white-space: nowrap;
  }
  .counter {
    min-width: 2ch;
    text-align: end;
  }
  .mark {
    color: var(--luot-accent-text);
    font-size: calc(var(--type) * 0.55);
  }
  .zone {
    overflow: hidden;
    color: var(--luot-text-soft);
    font-size: calc(var(--type) * 0.38);
    font-weight: 600;
    line-height: 1.15;
    text-align: end;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* The zone below its counter, where there is no room beside it. */
  .narrow {
    grid-template: auto auto / auto auto minmax(0, 1fr);
    align-content: center;
    row-gap: 0;
  }
  .narrow .number,
  .narrow .mark {
    grid-row: 1 / 3;
  }
  .narrow .counter {
    grid-area: 1 / 3;
    line-height: 0.95;
  }
  .narrow .zone {
    grid-area: 2 / 3;
    font-size: calc(var(--type) * 0.34);
  }
  .expected .number,
  .expected .counter {
    color: var(--luot-accent-text);
  }
  .shown {
    background: var(--luot-accent-soft);
  }
  .past .number,
  .past .counter {
    color: var(--luot-text-soft);
    font-weight: 500;
  }
`;
