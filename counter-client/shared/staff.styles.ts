import { css } from 'lit';

/** Small parts of every staff screen: key caps, chips, fields, plates. */
export const staffStyles = css`
  kbd {
    display: inline-grid;
    place-items: center;
    min-width: 1.75em;
    padding: 0.05em 0.45em;
    border: 1px solid currentColor;
    border-bottom-width: 2px;
    border-radius: var(--luot-radius-s);
    font: 600 0.75rem/1.5 var(--luot-font);
    opacity: 0.85;
  }
  [hidden] {
    display: none !important;
  }
  @media (pointer: coarse) {
    kbd {
      display: none;
    }
  }
  svg {
    flex: none;
    vertical-align: -0.25em;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    padding: 0.15em 0.7em;
    border-radius: var(--luot-radius-full);
    background: var(--luot-surface-2);
    font-size: var(--luot-text-s);
    font-weight: 600;
    white-space: nowrap;
  }
  .chip.priority {
    background: var(--luot-accent-soft);
    color: var(--luot-accent-text);
  }
  .chip.ok {
    background: var(--luot-ok-soft);
    color: var(--luot-ok);
  }
  .chip.near {
    background: var(--luot-accent-soft);
    color: var(--luot-accent-text);
  }
  .chip.over {
    background: var(--luot-late-soft);
    color: var(--luot-late);
  }
  .soft {
    color: var(--luot-text-soft);
  }
  .field {
    display: grid;
    gap: var(--luot-space-2);
    font-weight: 600;
  }
  .field input,
  .field textarea,
  .field select {
    width: 100%;
    min-height: var(--luot-touch);
    padding: var(--luot-space-2) var(--luot-space-3);
    border: 2px solid var(--luot-line-strong);
    border-radius: var(--luot-radius-m);
    background: var(--luot-surface);
    color: var(--luot-text);
    font: 400 var(--luot-text-m) / 1.4 var(--luot-font);
  }
  .field input[aria-invalid='true'] {
    border-color: var(--luot-late);
  }
  .error {
    display: flex;
    gap: var(--luot-space-2);
    color: var(--luot-late);
    font-weight: 600;
  }
`;
