import { css } from 'lit';

export const boardAppStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    height: 100dvh;
    background: var(--luot-bg);
  }
  luot-dead-end {
    grid-row: 1 / -1;
  }
  main {
    display: grid;
    grid-template:
      'spotlight list' minmax(0, 1fr)
      'fields fields' auto / minmax(0, 5fr) minmax(0, 4fr);
    gap: 1.5rem;
    min-height: 0;
    padding: 1.5rem;
  }
  luot-spotlight {
    grid-area: spotlight;
    min-height: 0;
  }
  luot-call-list {
    grid-area: list;
    min-height: 0;
  }
  luot-field-strip {
    grid-area: fields;
  }
  .quiet {
    grid-template:
      'spotlight' minmax(0, 1fr)
      'fields' auto / minmax(0, 1fr);
  }
  .empty {
    display: grid;
    grid-row: 1 / -1;
    grid-template: 1fr / 1fr;
    place-items: center;
    font-size: 2.5rem;
    color: var(--luot-text-soft);
  }
  @media (orientation: portrait) {
    main:not(.quiet) {
      grid-template:
        'spotlight' minmax(0, 9fr)
        'list' minmax(0, 10fr)
        'fields' auto / minmax(0, 1fr);
    }
  }
`;
