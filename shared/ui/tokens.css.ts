import { css, unsafeCSS } from 'lit';

const light = unsafeCSS(`
  color-scheme: light;
  --luot-bg: #f5f3ec;
  --luot-surface: #ffffff;
  --luot-surface-2: #e9eeea;
  --luot-line: #d0d8d3;
  --luot-line-strong: #71827f;
  --luot-text: #10292d;
  --luot-text-soft: #445c5c;
  --luot-primary: #0d4f54;
  --luot-primary-strong: #083a3e;
  --luot-on-primary: #ffffff;
  --luot-primary-soft: #d9eae7;
  --luot-accent: #f5a524;
  --luot-on-accent: #2a1a00;
  --luot-accent-soft: #fdebc8;
  --luot-accent-text: #824d00;
  --luot-ok: #17653b;
  --luot-ok-soft: #dbf0e2;
  --luot-wait: #1d578b;
  --luot-wait-soft: #dbe9f6;
  --luot-late: #a3271b;
  --luot-late-soft: #fbe1dd;
  --luot-away: #565c63;
  --luot-away-soft: #e7e8e9;
  --luot-shadow-1: 0 1px 2px rgb(8 42 46 / 0.08), 0 2px 8px rgb(8 42 46 / 0.05);
  --luot-shadow-2: 0 2px 6px rgb(8 42 46 / 0.08), 0 14px 36px rgb(8 42 46 / 0.12);
`);

const dark = unsafeCSS(`
  color-scheme: dark;
  --luot-bg: #062226;
  --luot-surface: #0b2e33;
  --luot-surface-2: #123c42;
  --luot-line: #22545a;
  --luot-line-strong: #7fa3a3;
  --luot-text: #f2f7f4;
  --luot-text-soft: #abc6c4;
  --luot-primary: #83d5c9;
  --luot-primary-strong: #a9e6dc;
  --luot-on-primary: #04252a;
  --luot-primary-soft: #17474c;
  --luot-accent: #ffb93d;
  --luot-on-accent: #2a1a00;
  --luot-accent-soft: #4b3609;
  --luot-accent-text: #ffcb69;
  --luot-ok: #84d9a5;
  --luot-ok-soft: #12432d;
  --luot-wait: #93c8f4;
  --luot-wait-soft: #163c5c;
  --luot-late: #ffa396;
  --luot-late-soft: #57211b;
  --luot-away: #c0c8cb;
  --luot-away-soft: #2c4044;
  --luot-shadow-1: 0 1px 2px rgb(0 0 0 / 0.3);
  --luot-shadow-2: 0 12px 36px rgb(0 0 0 / 0.4);
`);

const highContrast = unsafeCSS(`
  color-scheme: dark;
  --luot-bg: #000000;
  --luot-surface: #000000;
  --luot-surface-2: #1c1c1c;
  --luot-line: #ffffff;
  --luot-line-strong: #ffffff;
  --luot-text: #ffffff;
  --luot-text-soft: #ffffff;
  --luot-primary: #ffe14d;
  --luot-primary-strong: #fff2a6;
  --luot-on-primary: #000000;
  --luot-primary-soft: #2e2900;
  --luot-accent: #ffe14d;
  --luot-on-accent: #000000;
  --luot-accent-soft: #2e2900;
  --luot-accent-text: #ffe14d;
  --luot-ok: #7dffa8;
  --luot-ok-soft: #002b10;
  --luot-wait: #9fd4ff;
  --luot-wait-soft: #001f38;
  --luot-late: #ffb3a8;
  --luot-late-soft: #3a0600;
  --luot-away: #ffffff;
  --luot-away-soft: #1c1c1c;
  --luot-shadow-1: none;
  --luot-shadow-2: none;
`);

/**
 * Design tokens of every page. Light unless the person's device prefers dark; `data-theme="light|dark"`
 * or `data-contrast="high"` on the root element decides instead. Meant for the document, not for a
 * shadow root: custom properties are inherited into every element.
 */
export const tokens = css`
  :root {
    ${light}
    --luot-font: 'Be Vietnam Pro', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
    --luot-text-s: 0.875rem;
    --luot-text-m: 1rem;
    --luot-text-l: 1.25rem;
    --luot-text-xl: 1.5rem;
    --luot-text-2xl: 2rem;
    --luot-text-3xl: 2.625rem;
    --luot-text-4xl: 3.5rem;
    --luot-space-1: 0.25rem;
    --luot-space-2: 0.5rem;
    --luot-space-3: 0.75rem;
    --luot-space-4: 1rem;
    --luot-space-5: 1.5rem;
    --luot-space-6: 2rem;
    --luot-space-7: 3rem;
    --luot-space-8: 4rem;
    --luot-radius-s: 0.375rem;
    --luot-radius-m: 0.75rem;
    --luot-radius-l: 1.25rem;
    --luot-radius-full: 999px;
    --luot-touch: 44px;
    --luot-fast: 120ms;
    --luot-slow: 360ms;
    --luot-ease: cubic-bezier(0.2, 0.7, 0.2, 1);
  }
  @media (prefers-color-scheme: dark) {
    :root:not([data-theme]) {
      ${dark}
    }
  }
  :root[data-theme='dark'] {
    ${dark}
  }
  :root[data-contrast='high'] {
    ${highContrast}
  }
  @media (prefers-reduced-motion: reduce) {
    :root {
      --luot-fast: 0ms;
      --luot-slow: 0ms;
    }
  }
  html {
    background: var(--luot-bg);
    color: var(--luot-text);
    font-family: var(--luot-font);
    line-height: 1.45;
    -webkit-text-size-adjust: 100%;
  }
  body {
    margin: 0;
    min-height: 100dvh;
  }
`;

/** Puts the tokens on the document; call once, before the first element renders. */
export const installTokens = (): void => {
  const { styleSheet } = tokens;
  if (styleSheet) document.adoptedStyleSheets = [...document.adoptedStyleSheets, styleSheet];
};
