import { css } from 'lit';

export const waitingListStyles = css`
  section {
    gap: var(--luot-space-2);
  }
  .services {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0 var(--luot-space-4);
    padding-bottom: var(--luot-space-2);
    border-bottom: 1px solid var(--luot-line);
    font-size: var(--luot-text-s);
  }
  .services li {
    display: flex;
    gap: var(--luot-space-2);
    min-width: 0;
  }
  .services span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--luot-text-soft);
  }
  ol {
    flex: 1;
    min-height: 0;
    overflow: auto;
    margin-inline: calc(-1 * var(--luot-space-2));
  }
  ol li {
    display: grid;
    grid-template-columns: 3.5rem minmax(0, 1fr) auto;
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
    overflow: hidden;
    font-size: var(--luot-text-s);
    line-height: 1.3;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .class {
    display: block;
    overflow: hidden;
    color: var(--luot-accent-text);
    font-weight: 600;
    text-overflow: ellipsis;
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
`;
