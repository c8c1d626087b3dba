import { css } from 'lit';

export const transferDialogStyles = css`
  luot-dialog {
    --luot-dialog-width: 44rem;
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: var(--luot-space-2);
  }
  .fields .chip {
    min-height: var(--luot-touch);
    padding-inline: var(--luot-space-4);
    border: 2px solid transparent;
    color: var(--luot-text);
    font-family: var(--luot-font);
    cursor: pointer;
  }
  .fields .chip[aria-pressed='true'] {
    border-color: var(--luot-primary);
    background: var(--luot-primary-soft);
    color: var(--luot-primary-strong);
  }
  fieldset {
    height: max(6.5rem, min(17rem, 34vh));
    margin: 0;
    padding: 0;
    overflow: auto;
    border: 1px solid var(--luot-line);
    border-radius: var(--luot-radius-m);
  }
  /* Low windows: one row of fields, so that what was found stays in sight. */
  @media (height < 34rem) {
    .fields {
      flex-wrap: nowrap;
      overflow-x: auto;
    }
    .fields .chip {
      flex: none;
    }
  }
  @media (height < 26rem) {
    .fields {
      display: none;
    }
  }
  fieldset > p {
    padding: var(--luot-space-4);
  }
  .service {
    display: flex;
    align-items: center;
    gap: var(--luot-space-3);
    min-height: 3.25rem;
    padding: var(--luot-space-2) var(--luot-space-4);
    font-weight: 600;
    line-height: 1.3;
    cursor: pointer;
  }
  .service + .service {
    border-top: 1px solid var(--luot-line);
  }
  .service:has(:disabled) {
    color: var(--luot-text-soft);
    cursor: not-allowed;
  }
  .service:has(:checked) {
    background: var(--luot-primary-soft);
  }
  .service:has(:focus-visible) {
    box-shadow: inset 0 0 0 3px var(--luot-primary);
  }
  .service input {
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
  small.none {
    color: var(--luot-late);
    font-weight: 600;
  }
`;
