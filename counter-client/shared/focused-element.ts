/** The element that has the focus, however deep in shadow roots; null when nothing special has it. */
export const focusedElement = (): HTMLElement | null => {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found instanceof HTMLElement && found !== document.body ? found : null;
};
