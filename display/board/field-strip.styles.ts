import { css } from 'lit';

export const fieldStripStyles = css`
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(28rem, 1fr));
    gap: 0.75rem 1rem;
  }
  li {
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
  .name {
    grid-column: 2 / -1;
    overflow: hidden;
    color: var(--luot-text-soft);
    font-size: 1.4rem;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  strong,
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
    ul {
      grid-template-columns: 1fr;
      gap: 0.5rem;
    }
    li {
      grid-template-columns: 3rem minmax(0, 1fr) auto auto;
      min-height: 3.6rem;
    }
    .prefix {
      grid-row: 1;
      font-size: 2.2rem;
    }
    .name {
      grid-column: 2;
      font-size: 1.6rem;
      white-space: normal;
    }
    .wait {
      text-align: end;
    }
  }
`;
