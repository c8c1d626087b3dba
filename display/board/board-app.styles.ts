import { css } from 'lit';

export const boardAppStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100dvh;
    background: var(--luot-bg);
  }
  main {
    flex: 1;
    display: grid;
    grid-template:
      'spotlight list' minmax(0, 1fr)
      'foot foot' auto / minmax(0, 1fr) minmax(0, 1fr);
    gap: 1rem;
    min-height: 0;
    padding: 1rem;
  }
  /* Everybody looks for themselves: the list takes the room. */
  .many {
    grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
  }
  luot-spotlight {
    grid-area: spotlight;
    min-height: 0;
  }
  luot-call-list {
    grid-area: list;
    min-height: 0;
  }
  footer {
    grid-area: foot;
    display: grid;
    gap: 0.5rem;
  }
  .note {
    color: var(--luot-text-soft);
    font-size: 1.5rem;
    font-weight: 600;
    text-align: center;
  }
  main.quiet {
    grid-template:
      'spotlight' minmax(0, 1fr)
      'foot' auto / minmax(0, 1fr);
  }
  .empty {
    grid-template: 1fr / 1fr;
    place-items: center;
    font-size: 2.5rem;
    color: var(--luot-text-soft);
  }
  .mistyped {
    margin-block: auto;
    padding: 1.5rem 2rem;
    background: var(--luot-late);
    color: var(--luot-bg);
    font-size: 1.75rem;
    text-align: center;
  }
  .mistyped h2 {
    font-size: 3rem;
    line-height: 1.2;
  }
  @media (orientation: portrait) {
    main:not(.quiet) {
      grid-template:
        'spotlight' minmax(0, 9fr)
        'list' minmax(0, 11fr)
        'foot' auto / minmax(0, 1fr);
    }
  }
`;
