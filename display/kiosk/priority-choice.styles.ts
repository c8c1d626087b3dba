import { css } from 'lit';

export const priorityChoiceStyles = css`
  :host {
    display: block;
  }
  .ask {
    display: flex;
    align-items: center;
    gap: var(--luot-space-3);
    width: 100%;
    min-height: var(--luot-touch);
    padding: var(--luot-space-2) var(--luot-space-4);
    border: 2px solid var(--luot-line-strong);
    border-radius: var(--luot-radius-m);
    background: var(--luot-surface);
    color: var(--luot-primary);
    font: inherit;
    font-size: var(--luot-text-l);
    font-weight: 600;
    line-height: 1.25;
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
  }
  .ask::before {
    content: '+';
    flex: none;
    width: 1.6em;
    height: 1.6em;
    border: 2px solid currentColor;
    border-radius: 50%;
    line-height: 1.4em;
    text-align: center;
  }
  .ask[aria-expanded='true']::before {
    content: '–';
  }
  fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr));
    gap: var(--luot-space-2) var(--luot-space-3);
    min-width: 0;
    margin: var(--luot-space-3) 0 0;
    padding: 0;
    border: 0;
  }
  fieldset[hidden] {
    display: none;
  }
  label {
    display: flex;
    align-items: center;
    gap: var(--luot-space-4);
    min-height: var(--luot-touch);
    padding: var(--luot-space-1) var(--luot-space-4);
    border: 2px solid var(--luot-line);
    border-radius: var(--luot-radius-m);
    background: var(--luot-surface);
    font-size: var(--luot-text-l);
    line-height: 1.25;
    cursor: pointer;
  }
  label:has(:checked) {
    border-color: var(--luot-primary);
    background: var(--luot-primary-soft);
    font-weight: 600;
  }
  label:has(:focus-visible) {
    outline: 3px solid var(--luot-primary);
    outline-offset: 3px;
  }
  input {
    flex: none;
    width: 1.75rem;
    height: 1.75rem;
    margin: 0;
    accent-color: var(--luot-primary);
  }
  input:focus-visible {
    outline: none;
  }
  p {
    grid-column: 1 / -1;
    color: var(--luot-text-soft);
  }
  @media (orientation: landscape) {
    :host {
      display: contents;
    }
    .ask {
      grid-area: ask;
    }
    fieldset {
      grid-area: beside;
      grid-template-columns: minmax(0, 1fr);
      grid-auto-rows: max-content;
      margin: 0;
      padding: 4px;
      overflow-y: auto;
      scrollbar-width: thin;
    }
    /* A usual number of classes fits beside the take button of a small kiosk in large type. */
    label {
      gap: var(--luot-space-3);
      min-height: max(56px, 2.75rem);
      padding-inline: var(--luot-space-3);
    }
  }
`;
