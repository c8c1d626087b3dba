import { css } from 'lit';

export const startAppStyles = css`
  :host {
    display: block;
    max-width: 68rem;
    margin-inline: auto;
    padding: var(--luot-space-5) var(--luot-space-4) var(--luot-space-7);
  }
  header {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--luot-space-4);
    padding-block: var(--luot-space-5);
  }
  img {
    width: 4.5rem;
    height: 4.5rem;
  }
  h1 {
    font-size: var(--luot-text-3xl);
    font-weight: 800;
    line-height: 1.1;
  }
  header p {
    max-width: 44rem;
    margin-top: var(--luot-space-1);
    font-size: 1.125rem;
    text-wrap: pretty;
  }
  luot-language-switch {
    align-self: start;
  }
  main {
    display: grid;
    gap: var(--luot-space-6);
  }
  .lost {
    padding: var(--luot-space-4) var(--luot-space-5);
    border-radius: var(--luot-radius-m);
    background: var(--luot-accent-soft);
    color: var(--luot-accent-text);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  h2 {
    margin-bottom: var(--luot-space-4);
    font-size: var(--luot-text-l);
    font-weight: 700;
  }
  article {
    padding: var(--luot-space-5);
    border-radius: var(--luot-radius-l);
    background: var(--luot-surface);
    box-shadow: var(--luot-shadow-1);
  }
  article + article {
    margin-top: var(--luot-space-4);
  }
  h3 {
    margin-bottom: var(--luot-space-4);
    font-size: var(--luot-text-xl);
    font-weight: 700;
    line-height: 1.25;
  }
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
    gap: var(--luot-space-3);
  }
  li {
    display: grid;
  }
  a {
    display: grid;
    align-content: start;
    gap: var(--luot-space-1);
    min-height: 6.5rem;
    padding: var(--luot-space-4);
    border: 2px solid var(--luot-line);
    border-radius: var(--luot-radius-m);
    color: var(--luot-text);
    text-decoration: none;
    transition: border-color var(--luot-fast);
  }
  a:hover {
    border-color: var(--luot-primary);
    background: var(--luot-primary-soft);
  }
  a strong {
    color: var(--luot-primary);
    font-size: var(--luot-text-l);
  }
  a span {
    color: var(--luot-text-soft);
    line-height: 1.35;
  }
  .steps {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
    gap: var(--luot-space-5);
    counter-reset: step;
  }
  .steps li {
    align-content: start;
    gap: var(--luot-space-2);
    counter-increment: step;
    text-wrap: pretty;
  }
  .steps li::before {
    content: counter(step);
    display: grid;
    place-items: center;
    width: 2.5rem;
    height: 2.5rem;
    border-radius: 50%;
    background: var(--luot-primary);
    color: var(--luot-on-primary);
    font-size: var(--luot-text-l);
    font-weight: 700;
  }
  @media (max-width: 40rem) {
    header {
      grid-template-columns: auto minmax(0, 1fr);
    }
    header div {
      grid-row: 2;
      grid-column: 1 / -1;
    }
    luot-language-switch {
      justify-self: end;
      align-self: center;
    }
  }
`;
