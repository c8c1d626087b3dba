import { css } from 'lit';

export const noticeListStyles = css`
  :host {
    position: fixed;
    z-index: 10;
    inset-block-end: var(--luot-space-4);
    inset-inline-end: var(--luot-space-4);
    width: clamp(17rem, 27vw, 24rem);
    pointer-events: none;
  }
  div[aria-live] {
    display: grid;
    gap: var(--luot-space-2);
  }
  .notice {
    display: flex;
    align-items: center;
    gap: var(--luot-space-2);
    padding: var(--luot-space-2) var(--luot-space-2) var(--luot-space-2) var(--luot-space-4);
    border-radius: var(--luot-radius-m);
    background: var(--luot-primary-strong);
    color: var(--luot-on-primary);
    box-shadow: var(--luot-shadow-2);
    /* A weight the page already has: another could not be fetched while offline. */
    font-weight: 600;
    pointer-events: auto;
    animation: rise var(--luot-slow) var(--luot-ease) both;
  }
  .notice.problem {
    background: var(--luot-late);
  }
  .notice.moved {
    background: var(--luot-accent);
    color: var(--luot-on-accent);
  }
  .notice.older {
    padding-block: 0;
    background: var(--luot-surface);
    color: var(--luot-text-soft);
    font-size: var(--luot-text-s);
  }
  .older p {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  svg {
    flex: none;
  }
  p {
    flex: 1;
    line-height: 1.35;
  }
  button {
    display: grid;
    place-items: center;
    flex: none;
    min-width: var(--luot-touch);
    min-height: var(--luot-touch);
    border: 0;
    border-radius: var(--luot-radius-s);
    background: transparent;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    background: rgb(255 255 255 / 0.15);
  }
  .action {
    padding: 0 var(--luot-space-3);
    border: 1px solid currentColor;
    font-weight: 700;
  }
  :focus-visible {
    outline-color: currentColor;
    outline-offset: -4px;
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(1rem);
    }
  }
`;
