import { css } from 'lit';

export const fieldScreenStyles = css`
  .top {
    display: grid;
    gap: var(--luot-space-5);
    align-items: end;
  }
  .search {
    display: flex;
    align-items: center;
    gap: var(--luot-space-4);
    min-height: max(72px, 4.25rem);
    padding: var(--luot-space-3) var(--luot-space-5);
    border: 2px solid var(--luot-line-strong);
    border-radius: var(--luot-radius-full);
    background: var(--luot-surface);
    color: var(--luot-text-soft);
    font: inherit;
    font-size: var(--luot-text-l);
    text-align: start;
    cursor: pointer;
  }
  svg {
    flex: none;
    width: 1.75rem;
    height: 1.75rem;
    fill: none;
    stroke: var(--luot-primary);
    stroke-width: 2.5;
    stroke-linecap: round;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(19rem, 30%)), 1fr));
    grid-auto-rows: minmax(max-content, 1fr);
    flex: 1 1 0;
    min-height: 0;
    column-gap: var(--luot-space-4);
    container-type: inline-size;
  }
  li {
    display: grid;
    max-height: 14rem;
    padding-bottom: var(--luot-space-4);
  }
  .field {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    align-content: center;
    gap: var(--luot-space-1) var(--luot-space-3);
    padding: var(--luot-space-3) var(--luot-space-4);
    border: 2px solid var(--luot-line);
    border-radius: var(--luot-radius-l);
    background: var(--luot-surface);
    box-shadow: var(--luot-shadow-1);
    color: var(--luot-text);
    font: inherit;
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
    transition:
      border-color var(--luot-fast),
      transform var(--luot-fast) var(--luot-ease);
  }
  @media (hover: hover) {
    .field:hover {
      border-color: var(--luot-primary);
    }
  }
  .field:active {
    transform: scale(0.985);
    background: var(--luot-primary-soft);
  }
  .prefix {
    display: grid;
    place-items: center;
    grid-row: span 2;
    width: 3.5rem;
    height: 3.5rem;
    border-radius: var(--luot-radius-m);
    background: var(--luot-primary);
    color: var(--luot-on-primary);
    font-size: var(--luot-text-2xl);
    font-weight: 800;
  }
  .name {
    font-size: var(--luot-text-xl);
    font-weight: 700;
    line-height: 1.25;
  }
  .facts {
    grid-column: 2;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--luot-space-4);
    color: var(--luot-text-soft);
  }
  strong {
    color: var(--luot-text);
  }
  /* An upright screen with room for two columns has room for taller cards too; large type needs low ones. */
  @media (orientation: portrait) {
    @container (min-width: 36rem) {
      .field {
        grid-template-rows: 1fr auto;
        gap: var(--luot-space-3) var(--luot-space-4);
        padding: var(--luot-space-5);
      }
      .prefix {
        grid-row: auto;
        width: 4rem;
        height: 4rem;
      }
      .facts {
        grid-column: 1 / -1;
        padding-top: var(--luot-space-3);
        border-top: 1px solid var(--luot-line);
      }
    }
  }
  @media (orientation: landscape) {
    .top {
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
    }
    h1 {
      font-size: var(--luot-text-2xl);
    }
    .search {
      line-height: 1.25;
    }
  }
`;
