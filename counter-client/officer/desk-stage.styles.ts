import { css } from 'lit';

export const deskStageStyles = css`
  :host {
    display: flex;
    container-type: inline-size;
  }
  section {
    display: flex;
    flex-direction: column;
    gap: var(--luot-space-4);
    position: relative;
    flex: 1;
    min-width: 0;
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
    border-radius: var(--luot-radius-l) var(--luot-radius-l) 0 0;
  }
  section.called::before {
    background: var(--luot-accent);
  }
  section.serving::before {
    background: var(--luot-primary);
  }
  .turn {
    display: flex;
    flex: 1 0 auto;
    flex-direction: column;
  }
  .turn > * {
    flex: 1;
  }
  @media (height < 45rem) {
    section {
      gap: var(--luot-space-2);
      padding: var(--luot-space-4);
    }
  }
  .closed {
    padding: var(--luot-space-3) var(--luot-space-4);
    border-radius: var(--luot-radius-m);
    background: var(--luot-away-soft);
    font-weight: 600;
  }
`;
