import { css } from 'lit';

/** The four skill levels: always with their digit, the darker the more it is main work. */
export const levelStyles = css`
  .level-1 {
    background: var(--luot-primary);
    color: var(--luot-on-primary);
  }
  .level-2 {
    background: #7fb3ae;
    color: #06292c;
  }
  .level-3 {
    background: var(--luot-primary-soft);
    color: var(--luot-primary-strong);
  }
  .level-0 {
    background: transparent;
    color: var(--luot-text-soft);
    box-shadow: inset 0 0 0 1px var(--luot-line);
  }
  .level-mixed {
    background: repeating-linear-gradient(
      -45deg,
      var(--luot-primary-soft) 0 6px,
      var(--luot-surface) 6px 12px
    );
    color: var(--luot-primary-strong);
  }
`;
