import { css } from 'lit';

/* The turn decides how high the page is, and the page scrolls: no button is ever inside a hidden part. */
export const officerConsoleStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 100dvh;
  }
  .page {
    display: flex;
    flex: 1;
    flex-direction: column;
  }
  main {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(0, 1fr) clamp(17rem, 27vw, 24rem);
    gap: var(--luot-space-4);
    padding: var(--luot-space-4);
  }
  aside {
    display: flex;
    flex-direction: column;
    gap: var(--luot-space-3);
    /* As high as the turn beside it, never higher: its lists scroll. */
    height: 0;
    min-height: max(100%, 24rem);
    overflow-y: auto;
  }
  luot-waiting-list {
    flex: 1 0 auto;
    min-height: 9rem;
    max-height: 100%;
  }
  luot-held-list,
  luot-just-done,
  luot-my-day {
    flex: none;
  }
  /* Upright, or too narrow for two columns: the lists come under the turn. */
  @media (width < 50rem), ((width < 62rem) and (orientation: portrait)) {
    main {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(min-content, 1fr) auto;
    }
    aside {
      height: auto;
      min-height: 0;
    }
  }
  @media (height < 45rem) {
    main {
      gap: var(--luot-space-3);
      padding: var(--luot-space-3);
    }
  }
`;
