import { css } from 'lit';

export const counterTileStyles = css`
  button {
    position: relative;
    display: flex;
    flex-direction: column;
    align-items: stretch;
    gap: var(--luot-space-1);
    width: 100%;
    min-height: 7.25rem;
    padding: var(--luot-space-2) var(--luot-space-3) var(--luot-space-3);
    border: 2px solid var(--luot-line);
    border-inline-start: 0.5rem solid var(--tile, var(--luot-line-strong));
    border-radius: var(--luot-radius-m);
    background: var(--luot-surface);
    color: var(--luot-text);
    font: 400 var(--luot-text-s) / 1.3 var(--luot-font);
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:hover {
    background: var(--luot-surface-2);
  }
  .ready {
    --tile: var(--luot-ok);
    --ink: var(--luot-ok);
  }
  .serving {
    --tile: var(--luot-primary);
    --ink: var(--luot-primary);
  }
  .called {
    --tile: var(--luot-accent);
    --ink: var(--luot-accent-text);
    background: var(--luot-accent-soft);
  }
  .away {
    --tile: var(--luot-away);
    --ink: var(--luot-away);
    background: var(--luot-away-soft);
  }
  .closed {
    border-style: dashed;
    border-inline-start: 2px dashed var(--luot-line);
    background: transparent;
  }
  .target {
    border-color: var(--luot-primary);
    border-style: solid;
    background: var(--luot-primary-soft);
  }
  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--luot-space-2);
  }
  strong {
    font-size: var(--luot-text-2xl);
    font-weight: 800;
    line-height: 1.1;
  }
  .closed strong {
    color: var(--luot-text-soft);
  }
  .state {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    color: var(--ink, var(--luot-text-soft));
    font-weight: 700;
    white-space: nowrap;
  }
  .who {
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .now {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--luot-space-1) var(--luot-space-2);
  }
  .now b {
    font-size: var(--luot-text-m);
    font-weight: 700;
  }
  .long {
    color: var(--luot-accent-text);
    font-weight: 700;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: var(--luot-space-1);
  }
  .tags .chip {
    padding-inline: 0.5em;
    font-size: 0.75rem;
  }
  @media (width >= 100rem) {
    button {
      min-height: 8.25rem;
      font-size: var(--luot-text-m);
    }
    strong {
      font-size: var(--luot-text-3xl);
    }
    .now b {
      font-size: var(--luot-text-l);
    }
  }
`;
