import { css } from 'lit';

export const devicePanelStyles = css`
  .body {
    display: grid;
    gap: var(--luot-space-5);
  }
  section {
    display: grid;
    gap: var(--luot-space-2);
  }
  ul {
    display: grid;
    gap: var(--luot-space-2);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--luot-space-2) var(--luot-space-3);
    padding: var(--luot-space-2) var(--luot-space-3);
    border: 1px solid var(--luot-line);
    border-radius: var(--luot-radius-m);
  }
  li strong {
    flex: 1 1 9rem;
    overflow-wrap: anywhere;
  }
  li p {
    flex: 1 1 100%;
  }
  form {
    display: grid;
    grid-template-columns: minmax(0, 11rem) minmax(0, 1fr);
    gap: var(--luot-space-3);
    padding: var(--luot-space-4);
    border-radius: var(--luot-radius-m);
    background: var(--luot-surface-2);
  }
  h3,
  form .button,
  form .error {
    grid-column: 1 / -1;
  }
  h3 {
    font-size: var(--luot-text-m);
    font-weight: 700;
  }
  form .field {
    align-content: end;
  }
  .code input {
    font-weight: 700;
    letter-spacing: 0.15em;
  }
`;
