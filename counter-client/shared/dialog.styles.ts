import { css } from 'lit';

export const dialogStyles = css`
  dialog {
    width: min(var(--luot-dialog-width, 34rem), calc(100vw - 2rem));
    max-height: calc(100dvh - 2rem);
    padding: 0;
    border: 0;
    border-radius: var(--luot-radius-l);
    background: var(--luot-surface);
    color: var(--luot-text);
    box-shadow: var(--luot-shadow-2);
    overflow: hidden;
  }
  dialog::backdrop {
    background: rgb(6 34 38 / 0.55);
  }
  .sheet {
    display: flex;
    flex-direction: column;
    max-height: calc(100dvh - 2rem);
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--luot-space-4);
    padding: var(--luot-space-4) var(--luot-space-4) var(--luot-space-2) var(--luot-space-5);
  }
  h2 {
    font-size: var(--luot-text-l);
    font-weight: 700;
  }
  .head button {
    display: grid;
    place-items: center;
    width: var(--luot-touch);
    height: var(--luot-touch);
    border: 0;
    border-radius: var(--luot-radius-full);
    background: transparent;
    color: var(--luot-text-soft);
    cursor: pointer;
  }
  .head button:hover {
    background: var(--luot-surface-2);
  }
  @media (height < 34rem) {
    .head {
      padding-block: var(--luot-space-1) 0;
    }
    .foot {
      padding-block: var(--luot-space-2);
    }
  }
  .body {
    flex: 1;
    min-height: 0;
    padding: var(--luot-space-2) var(--luot-space-5) var(--luot-space-4);
    overflow: auto;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--luot-space-3);
    padding: var(--luot-space-3) var(--luot-space-5) var(--luot-space-5);
  }
`;
