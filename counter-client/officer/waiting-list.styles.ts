import { css } from 'lit';

export const waitingListStyles = css`
  section {
    gap: var(--luot-space-2);
  }
  .services {
    padding-bottom: var(--luot-space-2);
    border-bottom: 1px solid var(--luot-line);
    font-size: var(--luot-text-s);
  }
  .services li {
    display: grid;
    grid-template-columns: minmax(1.5rem, max-content) minmax(0, 1fr);
    line-height: 1.35;
  }
  .services strong {
    text-align: end;
    padding-inline-end: var(--luot-space-2);
  }
  .services span {
    color: var(--luot-text-soft);
  }
  ol {
    flex: none;
    margin-inline: calc(-1 * var(--luot-space-2));
  }
  ol li {
    display: grid;
    grid-template-columns: minmax(3.5rem, max-content) minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--luot-space-2);
    min-height: 2.5rem;
    padding: var(--luot-space-1) var(--luot-space-2);
    border-radius: var(--luot-radius-s);
  }
  ol li.next {
    background: var(--luot-primary-soft);
  }
  .what {
    font-size: var(--luot-text-s);
    line-height: 1.3;
  }
  .class,
  .note {
    display: block;
  }
  .class {
    color: var(--luot-accent-text);
    font-weight: 600;
  }
  .note {
    overflow: hidden;
    color: var(--luot-text-soft);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .wait {
    font-size: var(--luot-text-s);
    white-space: nowrap;
  }
  .wait.late {
    color: var(--luot-late);
    font-weight: 700;
  }
  .rest {
    font-size: var(--luot-text-s);
  }
  /* Too narrow for one line: the procedure has the second line to itself. */
  @media (50rem <= width < 80rem) {
    ol li {
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 var(--luot-space-2);
    }
    .what {
      grid-row: 2;
      grid-column: 1 / -1;
    }
  }
`;
