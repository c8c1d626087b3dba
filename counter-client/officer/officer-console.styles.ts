import { css } from 'lit';

export const officerConsoleStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100dvh;
    min-height: 34rem;
  }
  .page {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
  }
  main {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(0, 1fr) clamp(17rem, 27vw, 24rem);
    gap: var(--luot-space-4);
    min-height: 0;
    padding: var(--luot-space-4);
  }
  luot-desk-stage {
    min-height: 0;
  }
  aside {
    display: flex;
    flex-direction: column;
    gap: var(--luot-space-3);
    min-height: 0;
  }
  luot-waiting-list {
    flex: 1;
    min-height: 9rem;
  }
  luot-held-list {
    flex: none;
    max-height: 40%;
  }
  @media (width < 50rem) {
    :host {
      height: auto;
      min-height: 100dvh;
    }
    main {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
