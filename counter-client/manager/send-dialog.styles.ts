import { css } from 'lit';

export const sendDialogStyles = css`
  luot-dialog {
    --luot-dialog-width: 44rem;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr));
    gap: var(--luot-space-5);
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-bottom: var(--luot-space-2);
    padding: 0;
    font-weight: 600;
    color: var(--luot-text-soft);
  }
  label {
    display: flex;
    align-items: center;
    gap: var(--luot-space-3);
    min-height: 3.25rem;
    padding: var(--luot-space-1) var(--luot-space-3);
    border-radius: var(--luot-radius-m);
    font-weight: 600;
    line-height: 1.3;
    cursor: pointer;
  }
  label:hover {
    background: var(--luot-surface-2);
  }
  label:has(:checked) {
    background: var(--luot-primary-soft);
    color: var(--luot-primary-strong);
  }
  label:has(:focus-visible) {
    box-shadow: inset 0 0 0 3px var(--luot-primary);
  }
  input {
    flex: none;
    width: 1.25rem;
    height: 1.25rem;
    outline: none;
    accent-color: var(--luot-primary);
  }
  small {
    display: block;
    font-size: var(--luot-text-s);
    font-weight: 400;
  }
  .numbers {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(5.5rem, 1fr));
    gap: var(--luot-space-2);
  }
  .numbers label {
    border: 2px solid var(--luot-line);
    font-size: var(--luot-text-xl);
    font-weight: 800;
  }
  .numbers label:has(:checked) {
    border-color: var(--luot-primary);
  }
  .hint {
    margin-top: var(--luot-space-4);
    padding: var(--luot-space-3) var(--luot-space-4);
    border-radius: var(--luot-radius-m);
    background: var(--luot-accent-soft);
    color: var(--luot-accent-text);
    font-weight: 600;
  }
  .error {
    margin-top: var(--luot-space-4);
  }
`;
