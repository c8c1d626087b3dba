import { css } from 'lit';

export const deskStageStyles = css`
  :host {
    display: block;
  }
  section {
    display: flex;
    flex-direction: column;
    gap: var(--luot-space-4);
    position: relative;
    height: 100%;
    overflow: hidden;
    padding: var(--luot-space-5);
    border-radius: var(--luot-radius-l);
    background: var(--luot-surface);
    box-shadow: var(--luot-shadow-1);
  }
  section:focus-visible {
    outline: none;
  }
  section::before {
    content: '';
    position: absolute;
    inset: 0 0 auto;
    height: 0.5rem;
  }
  section.called::before {
    background: var(--luot-accent);
  }
  section.serving::before {
    background: var(--luot-primary);
  }
  .turn {
    flex: 1;
    min-height: 0;
    overflow: auto;
  }
  .turn > * {
    min-height: 100%;
  }
  .closed {
    padding: var(--luot-space-3) var(--luot-space-4);
    border-radius: var(--luot-radius-m);
    background: var(--luot-away-soft);
    font-weight: 600;
  }
`;
