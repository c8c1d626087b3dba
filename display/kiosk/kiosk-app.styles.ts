import { css } from 'lit';

export const kioskAppStyles = css`
  .frame {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    height: 100dvh;
    background: var(--luot-bg);
  }
  main {
    min-height: 0;
    display: grid;
    overflow: clip;
  }
  .not-ready {
    align-self: center;
    justify-self: center;
    max-width: 34rem;
    padding: var(--luot-space-6);
    text-align: center;
  }
  .not-ready h1 {
    font-size: var(--luot-text-2xl);
    margin-bottom: var(--luot-space-4);
  }
  .not-ready p {
    font-size: var(--luot-text-l);
    color: var(--luot-text-soft);
  }
  .idle {
    position: fixed;
    inset: auto 0 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    gap: var(--luot-space-5);
    align-items: center;
    justify-content: space-between;
    padding: var(--luot-space-5) var(--luot-space-6);
    border-top: 0.5rem solid var(--luot-accent);
    background: var(--luot-surface);
    box-shadow: var(--luot-shadow-2);
    font-size: var(--luot-text-l);
  }
  .idle p {
    display: grid;
  }
  .idle .button {
    min-height: 5rem;
    padding-inline: var(--luot-space-7);
  }
  /* Laid out as on paper, so that the length of the paper is known before it is printed. */
  luot-printed-ticket {
    position: fixed;
    inset: 0 auto auto 0;
    visibility: hidden;
  }
  /* Enlarged by the browser a screen becomes low: then it scrolls, and nothing is out of reach. */
  @media (max-height: 600px) {
    .frame {
      height: auto;
      min-height: 100dvh;
    }
    main {
      min-height: 34rem;
    }
  }
  @media print {
    .frame {
      display: none;
    }
    luot-printed-ticket {
      position: static;
      visibility: visible;
    }
  }
`;
