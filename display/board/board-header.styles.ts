import { css } from 'lit';

export const boardHeaderStyles = css`
  header {
    display: flex;
    align-items: center;
    gap: 1.25rem;
    padding: 0.75rem 1.5rem;
    background: var(--luot-surface);
  }
  img {
    width: 3.25rem;
    height: 3.25rem;
  }
  h1 {
    flex: 1;
    min-width: 0;
    font-size: 1.75rem;
    font-weight: 700;
    line-height: 1.2;
    text-wrap: balance;
  }
  .button {
    font-size: 1.1rem;
    --luot-touch: 3rem;
  }
  .now {
    display: grid;
    justify-items: end;
    color: var(--luot-text-soft);
    font-size: 1.3rem;
    line-height: 1.25;
  }
  .now strong {
    color: var(--luot-text);
    font-size: 3.2rem;
    font-weight: 700;
    line-height: 1;
  }
  luot-connection-note {
    font-size: 1.2rem;
  }
  /* The name has a line of its own beside the mark; the rest follows below. */
  @media (orientation: portrait) {
    header {
      flex-wrap: wrap;
      justify-content: space-between;
      row-gap: 0.25rem;
    }
    h1 {
      flex-basis: calc(100% - 5rem);
      font-size: 1.6rem;
    }
    .now {
      display: flex;
      flex: 1;
      align-items: baseline;
      flex-direction: row-reverse;
      justify-content: space-between;
    }
    luot-connection-note {
      order: 1;
    }
  }
`;
