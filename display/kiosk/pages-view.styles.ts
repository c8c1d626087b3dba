import { css } from 'lit';

export const pagesViewStyles = css`
  :host {
    --more-height: max(64px, 3.25rem);
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-height: 0;
  }
  :host([many]) {
    grid-template-rows: auto minmax(0, 1fr) var(--more-height);
    row-gap: var(--luot-space-3);
  }
  .window {
    position: relative;
    min-height: 0;
    overflow: hidden;
    /* Room for the focus ring of what lies at the edge. */
    margin: -6px;
    padding: 6px;
  }
  .window .list {
    position: relative;
  }
  .list {
    display: grid;
    gap: var(--luot-space-3);
  }
  .more {
    min-height: var(--more-height);
    border-color: var(--luot-primary);
    color: var(--luot-primary);
    font-size: var(--luot-text-l);
    font-weight: 700;
  }
  .more span {
    color: var(--luot-text-soft);
    font-weight: 500;
  }
  :host([more-on-top]) {
    grid-template: minmax(var(--more-height), auto) minmax(0, 1fr) / minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--luot-space-2) var(--luot-space-3);
  }
  :host([more-on-top]) .window {
    grid-area: 2 / 1 / auto / span 2;
    align-self: stretch;
  }
  :host([more-on-top]) .more {
    grid-area: 1 / 2;
    padding-inline: var(--luot-space-4);
  }
`;
