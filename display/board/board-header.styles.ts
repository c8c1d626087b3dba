import { css } from 'lit';

export const boardHeaderStyles = css`
  header {
    position: relative;
    display: flex;
    align-items: center;
    gap: 1.25rem;
    padding: 0.6rem 1.5rem;
    background: var(--luot-surface);
  }
  img {
    width: 3rem;
    height: 3rem;
  }
  h1 {
    flex: 1;
    min-width: 0;
    font-size: 1.75rem;
    font-weight: 700;
    line-height: 1.2;
    text-wrap: balance;
  }
  h1 span {
    margin-inline-start: 0.5em;
    padding: 0 0.6em;
    border-radius: 999px;
    background: var(--luot-primary-soft);
    color: var(--luot-primary);
    white-space: nowrap;
  }
  .now {
    display: flex;
    align-items: baseline;
    gap: 1.25rem;
    color: var(--luot-text-soft);
    font-size: 1.3rem;
    white-space: nowrap;
  }
  .now strong {
    color: var(--luot-text);
    font-size: 3rem;
    font-weight: 700;
    line-height: 1;
  }
  /* Hangs below the header: what stands in it does not move when a word comes. */
  luot-connection-note {
    position: absolute;
    z-index: 1;
    inset: calc(100% + 0.4rem) 0 auto;
    display: grid;
    justify-content: center;
    font-size: 1.4rem;
  }
  @media (orientation: portrait) {
    header {
      flex-wrap: wrap;
      row-gap: 0;
    }
    h1 {
      flex-basis: calc(100% - 5rem);
      font-size: 1.6rem;
    }
    .now {
      flex: 1;
      justify-content: space-between;
    }
  }
`;
