/** False with `?print=off`: the ticket is printed only when asked for. */
export const printsByItself = (search: string): boolean =>
  new URLSearchParams(search).get('print') !== 'off';

/**
 * Prints the page's print layout through the browser; with Chromium's `--kiosk-printing` no dialogue
 * appears. Resolves once the print job is handed over or the dialogue was closed.
 */
export const printTicket = async (): Promise<void> => {
  await document.fonts.ready;
  await new Promise(requestAnimationFrame);
  window.print();
};
