/**
 * True while loading the page anew would lose nothing a person has begun: no dialog is open, no field
 * holds text, nothing is marked `data-begun`.
 */
export const nothingBegun = (root: Document | ShadowRoot = document): boolean => {
  if (root.querySelector('dialog[open], [data-begun]') !== null) return false;
  const fields = root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'textarea, input:not([type="radio"], [type="checkbox"])',
  );
  if ([...fields].some(({ value }) => value !== '')) return false;
  return [...root.querySelectorAll('*')].every(
    ({ shadowRoot }) => shadowRoot === null || nothingBegun(shadowRoot),
  );
};
