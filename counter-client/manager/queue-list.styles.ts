import { css } from 'lit';

export const queueListStyles = css`
  section {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  h2 {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    min-height: var(--luot-touch);
    padding: 0 var(--luot-space-2);
    font-size: var(--luot-text-m);
    font-weight: 700;
    line-height: var(--luot-touch);
  }
  h2 span {
    font-weight: 500;
  }
  section > ul {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: var(--luot-space-2);
    min-height: 0;
    padding: 2px;
    overflow: auto;
  }
  .field {
    display: block;
    flex: none;
    border-radius: var(--luot-radius-m);
    background: var(--luot-surface);
    box-shadow: var(--luot-shadow-1);
    font-weight: 400;
  }
  .field > button {
    display: flex;
    align-items: center;
    gap: var(--luot-space-3);
    width: 100%;
    min-height: 3rem;
    padding: var(--luot-space-1) var(--luot-space-3);
    border: 0;
    border-radius: inherit;
    background: transparent;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .field > button:focus-visible {
    outline-offset: -3px;
  }
  .prefix {
    display: grid;
    flex: none;
    place-items: center;
    min-width: 2rem;
    height: 2rem;
    padding-inline: var(--luot-space-1);
    border-radius: var(--luot-radius-s);
    background: var(--luot-primary);
    color: var(--luot-on-primary);
    font-weight: 800;
  }
  .empty .prefix {
    background: var(--luot-surface-2);
    color: var(--luot-text-soft);
  }
  .field > button .name {
    flex: 1;
    font-weight: 600;
  }
  .count {
    font-size: var(--luot-text-s);
    white-space: nowrap;
  }
  .count strong {
    font-size: var(--luot-text-xl);
  }
  .empty .count strong {
    color: var(--luot-text-soft);
    font-weight: 500;
  }
  .chevron {
    transition: rotate var(--luot-fast) var(--luot-ease);
  }
  [aria-expanded='true'] .chevron {
    rotate: 90deg;
  }
  .facts {
    display: grid;
    gap: var(--luot-space-1);
    padding: 0 var(--luot-space-3) var(--luot-space-2);
    font-size: var(--luot-text-s);
  }
  .gauge {
    position: relative;
    height: 0.5rem;
    border-radius: var(--luot-radius-full);
    background: var(--luot-surface-2);
  }
  .gauge i,
  .gauge s {
    position: absolute;
    inset: 0 auto 0 0;
    border-radius: inherit;
    background: var(--luot-ok);
  }
  .gauge s {
    opacity: 0.35;
  }
  .gauge.near :is(i, s) {
    background: var(--luot-accent);
  }
  .gauge:is(.over, .limit) :is(i, s) {
    background: var(--luot-late);
  }
  .gauge b {
    position: absolute;
    inset-block: -0.2rem;
    width: 2px;
    background: var(--luot-text);
  }
  .made {
    padding: 0 var(--luot-space-2) var(--luot-space-2);
    font-size: var(--luot-text-s);
  }
  .person {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--luot-space-1) var(--luot-space-2);
  }
  .class {
    color: var(--luot-accent-text);
    font-weight: 600;
  }
  .chip {
    padding-inline: 0.5em;
  }
  .chip.limit {
    background: var(--luot-late);
    color: #ffffff;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--luot-space-3);
  }
  .none {
    color: var(--luot-late);
    font-weight: 600;
  }
  .services {
    border-top: 1px solid var(--luot-line);
  }
  .services li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--luot-space-1) var(--luot-space-3);
    padding: var(--luot-space-2) var(--luot-space-3);
    font-size: var(--luot-text-s);
  }
  .services li + li {
    border-top: 1px solid var(--luot-line);
  }
  .services .name {
    font-weight: 600;
    line-height: 1.3;
  }
  .services p {
    grid-column: 1 / -1;
  }
`;
