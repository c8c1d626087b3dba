import { css } from 'lit';

export const priorityChoiceStyles = css`
  summary {
    display: inline-flex;
    align-items: center;
    gap: var(--luot-space-3);
    min-height: var(--luot-touch);
    padding-inline: var(--luot-space-4);
    border-radius: var(--luot-radius-m);
    color: var(--luot-primary);
    font-size: var(--luot-text-l);
    font-weight: 600;
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '+';
    width: 1.6em;
    height: 1.6em;
    border: 2px solid currentColor;
    border-radius: 50%;
    line-height: 1.4em;
    text-align: center;
  }
  details[open] summary::before {
    content: '–';
  }
  fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr));
    gap: var(--luot-space-3);
    margin: var(--luot-space-2) 0 0;
    padding: 0;
    border: 0;
  }
  label {
    display: flex;
    align-items: center;
    gap: var(--luot-space-4);
    min-height: max(64px, 4rem);
    padding: var(--luot-space-2) var(--luot-space-4);
    border: 2px solid var(--luot-line);
    border-radius: var(--luot-radius-m);
    background: var(--luot-surface);
    font-size: var(--luot-text-l);
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
`;
