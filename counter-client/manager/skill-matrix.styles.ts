import { css } from 'lit';
import { levelStyles } from './level.styles.ts';

export const skillMatrixStyles = [
  levelStyles,
  css`
    :host {
      display: block;
    }
    .scroll {
      height: 100%;
      padding-inline-end: var(--luot-space-4);
      overflow: auto;
      outline: none;
    }
    table {
      min-width: 100%;
      border-spacing: 0;
      border-collapse: separate;
      font-size: var(--luot-text-s);
    }
    thead th {
      position: sticky;
      z-index: 2;
      inset-block-start: 0;
      max-width: 8.5rem;
      padding: var(--luot-space-1) 0.2rem;
      background: var(--luot-surface);
      box-shadow: inset 0 -2px 0 var(--luot-line);
      vertical-align: bottom;
    }
    th:first-child {
      position: sticky;
      z-index: 1;
      inset-inline-start: 0;
      min-width: 14.5rem;
      padding-inline: var(--luot-space-4) var(--luot-space-2);
      background: var(--luot-surface);
      font-weight: 600;
      line-height: 1.3;
      text-align: start;
    }
    thead th:first-child {
      z-index: 3;
    }
    tbody tr:hover th:first-child {
      background: var(--luot-surface-2);
    }
    th div {
      display: flex;
      align-items: center;
      justify-content: space-between;
    }
    th div button {
      display: grid;
      flex: none;
      place-items: center;
      width: var(--luot-touch);
      height: var(--luot-touch);
      border: 0;
      border-radius: var(--luot-radius-m);
      background: transparent;
      color: var(--luot-primary);
      cursor: pointer;
    }
    th div button:hover {
      background: var(--luot-primary-soft);
    }
    th small {
      display: block;
      font-weight: 400;
      color: var(--luot-text-soft);
    }
    thead button {
      display: flex;
      align-items: center;
      justify-content: center;
      gap: var(--luot-space-1);
      width: 100%;
      min-height: var(--luot-touch);
      padding: var(--luot-space-1);
      border: 0;
      border-radius: var(--luot-radius-s);
      background: transparent;
      color: var(--luot-primary);
      font: 700 var(--luot-text-s) / 1.2 var(--luot-font);
      cursor: pointer;
    }
    thead button:hover {
      background: var(--luot-primary-soft);
    }
    [aria-expanded='true'] svg {
      rotate: 90deg;
    }
    .service span {
      display: -webkit-box;
      width: 6.5rem;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 4;
      font-weight: 500;
      line-height: 1.25;
    }
    td {
      padding: 0.15rem 0.2rem;
    }
    td.field {
      padding-inline-start: 0.4rem;
    }
    .level {
      position: relative;
      width: 100%;
      min-width: 3.25rem;
      min-height: var(--luot-touch);
      border: 0;
      border-radius: var(--luot-radius-s);
      font: 700 var(--luot-text-m) / 1 var(--luot-font);
      font-variant-numeric: tabular-nums;
      cursor: pointer;
      touch-action: manipulation;
    }
    .level:focus-visible {
      outline-offset: 1px;
    }
    .level small {
      font-weight: 500;
    }
    .changed {
      outline: 3px solid var(--luot-accent);
      outline-offset: -3px;
    }
    .changed i {
      position: absolute;
      inset: -0.2rem -0.2rem auto auto;
      width: 0.8rem;
      height: 0.8rem;
      border-radius: 50%;
      background: var(--luot-accent);
    }
  `,
];
