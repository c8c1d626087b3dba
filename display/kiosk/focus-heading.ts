/** Puts the focus on a new screen's heading, so that keyboard and screen reader go on from there. */
export const focusHeading = (root: ParentNode): void => {
  root.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
};
