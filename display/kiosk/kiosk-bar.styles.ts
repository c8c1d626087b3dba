import { css } from 'lit';

export const kioskBarStyles = css`
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--luot-space-2);
    padding: var(--luot-space-2) var(--luot-space-4);
    border-top: 1px solid var(--luot-line);
    background: var(--luot-surface);
  }
  .way,
  .modes,
  .languages {
    display: flex;
    gap: var(--luot-space-2);
  }
  .modes {
    margin-left: auto;
  }
  .languages {
    flex-wrap: nowrap;
    gap: 0;
  }
  .languages .button:first-child {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .languages .button:last-child {
    margin-left: -2px;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .modes .button {
    padding-inline: calc(var(--luot-space-3) * var(--kiosk-bar, 1));
    border-color: var(--luot-line-strong);
  }
  .button[aria-pressed='true'] {
    border-color: var(--luot-primary);
    background: var(--luot-primary);
    color: var(--luot-on-primary);
  }
  .button {
    font-size: calc(1rem * var(--kiosk-bar, 1));
    line-height: 1.15;
  }
  .way .button {
    padding-inline: var(--luot-space-3);
  }
  @media (forced-colors: active) {
    .button[aria-pressed='true'] {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  .sign {
    font-weight: 800;
    font-size: 1.25em;
    line-height: 1;
  }
`;
