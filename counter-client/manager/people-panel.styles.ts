import { css } from 'lit';
import { levelStyles } from './level.styles.ts';

export const peoplePanelStyles = [
  levelStyles,
  css`
    :host {
      display: flex;
      flex-direction: column;
      min-height: 0;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--luot-space-2) var(--luot-space-5);
      padding: var(--luot-space-4) var(--luot-space-4) var(--luot-space-3);
    }
    .head .field {
      flex: 0 1 14rem;
    }
    .head p {
      flex-basis: 100%;
      font-size: var(--luot-text-s);
    }
    .legend {
      display: flex;
      flex-wrap: wrap;
      gap: var(--luot-space-2) var(--luot-space-4);
      font-size: var(--luot-text-s);
    }
    .legend b {
      display: inline-grid;
      place-items: center;
      width: 1.5rem;
      height: 1.5rem;
      border-radius: var(--luot-radius-s);
    }
    luot-skill-matrix {
      flex: 1;
      min-height: 0;
    }
    .changes {
      display: flex;
      align-items: center;
      gap: var(--luot-space-3);
      padding: var(--luot-space-3) var(--luot-space-4);
      border-top: 3px solid var(--luot-accent);
      background: var(--luot-accent-soft);
    }
    .changes > div {
      flex: 1;
      min-width: 0;
      font-size: var(--luot-text-s);
    }
    .changes li {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  `,
];
