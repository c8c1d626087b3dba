import { css } from 'lit';

export const serviceScreenStyles = css`
  .page {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto auto;
    min-height: 0;
  }
  h1 {
    font-size: var(--luot-text-2xl);
  }
  .wait {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--luot-space-4);
  }
  .wait div {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    padding: var(--luot-space-4);
    border-radius: var(--luot-radius-m);
    background: var(--luot-primary-soft);
  }
  dt {
    color: var(--luot-text-soft);
  }
  dd {
    font-size: var(--luot-text-2xl);
    font-weight: 700;
    line-height: 1.2;
  }
  .notice {
    padding: var(--luot-space-4) var(--luot-space-5);
    border-inline-start: 0.5rem solid var(--luot-accent);
    border-radius: var(--luot-radius-s);
    background: var(--luot-accent-soft);
    font-size: var(--luot-text-l);
  }
  .papers {
    padding: var(--luot-space-5);
    border: 1px solid var(--luot-line);
    border-radius: var(--luot-radius-l);
    background: var(--luot-surface);
    font-size: var(--luot-text-l);
  }
  h2 {
    margin-bottom: var(--luot-space-4);
    font-size: var(--luot-text-xl);
    font-weight: 700;
  }
  li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--luot-space-3);
    padding-block: var(--luot-space-2);
  }
  li::before {
    content: '';
    width: 0.6em;
    height: 0.6em;
    margin-top: 0.45em;
    border-radius: 2px;
    background: var(--luot-primary);
  }
  .soft {
    margin-top: var(--luot-space-3);
    color: var(--luot-text-soft);
    font-size: var(--luot-text-m);
  }
  luot-priority-choice {
    padding: var(--luot-space-3) var(--luot-space-6) 0;
  }
  .take {
    display: grid;
    gap: var(--luot-space-3);
    padding: var(--luot-space-4) var(--luot-space-6) var(--luot-space-5);
    background: var(--luot-bg);
  }
  .take .button {
    width: 100%;
    min-height: max(96px, 6rem);
    font-size: var(--luot-text-2xl);
    font-weight: 700;
  }
  .take .button[aria-disabled='true'] {
    border-color: var(--luot-primary);
    background: var(--luot-primary-soft);
    color: var(--luot-text);
    cursor: progress;
  }
  .failed,
  .slow {
    padding: var(--luot-space-4) var(--luot-space-5);
    border-radius: var(--luot-radius-m);
    font-size: var(--luot-text-l);
  }
  .failed {
    background: var(--luot-late-soft);
    color: var(--luot-late);
  }
  .slow {
    background: var(--luot-wait-soft);
    color: var(--luot-wait);
  }
  .turning {
    width: 1em;
    height: 1em;
    border: 0.15em solid currentColor;
    border-right-color: transparent;
    border-radius: 50%;
    animation: turn 1s linear infinite;
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
  /*
   * Two columns: what one is told and what one does, always in sight; beside it papers, which scroll, or the
   * priorities to choose from, which lie where the papers do.
   */
  @media (orientation: landscape) {
    .page {
      grid-template:
        'title title' auto
        'wait beside' auto
        'wait beside' minmax(0, 1fr)
        'ask beside' auto
        'take beside' auto / minmax(0, 1fr) minmax(0, 1fr);
      gap: var(--luot-space-3) var(--luot-space-5);
      padding: var(--luot-space-5) var(--luot-space-6);
    }
    .page > .screen {
      display: contents;
    }
    h1 {
      grid-area: title;
      margin-bottom: var(--luot-space-2);
    }
    .wait {
      grid-area: wait;
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      gap: var(--luot-space-2);
      overflow: clip;
    }
    .wait div {
      flex-flow: row wrap;
      align-items: center;
      gap: 0 var(--luot-space-4);
      padding: var(--luot-space-2) var(--luot-space-4);
    }
    .notice {
      grid-area: 2 / 2;
      padding-block: var(--luot-space-3);
      line-height: 1.3;
    }
    .papers {
      grid-area: beside;
      padding: var(--luot-space-4) var(--luot-space-5);
      /* A shade at the lower edge while there is more to scroll to. */
      background:
        linear-gradient(transparent, var(--luot-surface) 60%) bottom / 100% 3rem no-repeat local,
        linear-gradient(transparent, color-mix(in srgb, var(--luot-text) 20%, transparent)) bottom /
          100% 1.5rem no-repeat scroll,
        var(--luot-surface);
      overflow-y: auto;
      scrollbar-width: thin;
    }
    h2 {
      margin-bottom: var(--luot-space-2);
    }
    .notice ~ .papers {
      grid-row-start: 3;
    }
    .screen:has(~ luot-priority-choice[open]) :is(.notice, .papers) {
      visibility: hidden;
    }
    .take {
      display: contents;
    }
    .take .button {
      grid-area: take;
      min-height: max(80px, 5rem);
    }
    /* What goes wrong is said where the wait stood: the button stays where it was. */
    [role='alert'] {
      grid-area: wait;
      align-self: end;
    }
    .page:has(.failed, .slow) .wait {
      display: none;
    }
    :is(.failed, .slow) {
      padding: var(--luot-space-3) var(--luot-space-4);
      line-height: 1.3;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .turning {
      animation: none;
    }
  }
`;
