/** False with `?print=off`: the ticket is printed only when asked for. */
export const printsByItself = (search: string): boolean =>
  new URLSearchParams(search).get('print') !== 'off';

const pixelsPerMm = 96 / 25.4;
/** Blank paper above and below. */
const marginMm = 6;

/**
 * Prints the page's print layout through the browser, on paper as long as `paper` is; with Chromium's
 * `--kiosk-printing` no dialogue appears. Resolves once the print job is handed over or the dialogue was closed.
 */
export const printTicket = async (paper: HTMLElement): Promise<void> => {
  await document.fonts.ready;
  await new Promise(requestAnimationFrame);
  const heightMm = Math.ceil(paper.getBoundingClientRect().height / pixelsPerMm) + marginMm;
  pageSize().replaceSync(`@page { size: 80mm ${Math.max(80, heightMm)}mm; margin: 3mm 4mm; }`);
  window.print();
};

let sheet: CSSStyleSheet | undefined;
const pageSize = (): CSSStyleSheet => {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  return sheet;
};
