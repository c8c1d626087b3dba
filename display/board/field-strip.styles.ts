import { css } from 'lit';

export const fieldStripStyles = css`
  .calls {
    display: flex;
    align-items: stretch;
    gap: 1.5rem;
    padding: 0.6rem 1.25rem;
    border-radius: 1.5rem;
    background: var(--luot-surface);
  }
  .calls h2 {
    align-self: center;
    max-width: 8rem;
    color: var(--luot-text-soft);
    font-size: 1.25rem;
    font-weight: 600;
    line-height: 1.2;
  }
  .calls ul {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 1.25rem;
    min-width: 0;
  }
  .calls li {
    flex: 1 1 auto;
    min-width: 7rem;
    max-width: 100%;
    padding-inline-start: 1rem;
    border-inline-start: 2px solid var(--luot-line);
    line-height: 1.2;
  }
  .calls .name {
    display: block;
    overflow: hidden;
    color: var(--luot-text-soft);
    font-size: 1.25rem;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .calls strong {
    font-size: 2.2rem;
    font-weight: 700;
  }
  .waits ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(28rem, 1fr));
    gap: 0.75rem 1rem;
  }
  .waits li {
    display: grid;
    grid-template-columns: 3rem minmax(max-content, 1fr) auto;
    align-items: center;
    gap: 0 0.9rem;
    padding: 0.5rem 1.2rem;
    border-radius: 1.1rem;
    background: var(--luot-surface);
    line-height: 1.2;
  }
  .prefix {
    grid-row: span 2;
    color: var(--luot-primary);
    font-size: 2.6rem;
    font-weight: 800;
    text-align: center;
  }
  .waits .name {
    grid-column: 2 / -1;
    overflow: hidden;
    color: var(--luot-text-soft);
    font-size: 1.4rem;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .waits strong,
  .wait {
    font-size: 1.7rem;
    font-weight: 700;
    white-space: nowrap;
  }
  .unknown {
    color: var(--luot-text-soft);
    font-size: 1.4rem;
    font-weight: 600;
  }
  .made {
    margin-top: 0.4rem;
    color: var(--luot-text-soft);
    font-size: 1.25rem;
    font-weight: 600;
    text-align: end;
  }
  @media (orientation: portrait) {
    .waits ul {
      grid-template-columns: 1fr;
      gap: 0.5rem;
    }
    .waits li {
      grid-template-columns: 3rem minmax(0, 1fr) auto auto;
      min-height: 3.6rem;
    }
    .prefix {
      grid-row: 1;
      font-size: 2.2rem;
    }
    .waits .name {
      grid-column: 2;
      font-size: 1.6rem;
      white-space: normal;
    }
    .wait {
      text-align: end;
    }
  }
`;
