import type { Language } from '../../shared/contract/text.ts';

/** Ways to see the kiosk that the next person should not inherit. */
export type DisplayMode = 'largeType' | 'contrast';

const attributes: Record<DisplayMode, { name: string; on: string }> = {
  largeType: { name: 'data-type', on: 'large' },
  contrast: { name: 'data-contrast', on: 'high' },
};

export const isOn = (mode: DisplayMode): boolean =>
  document.documentElement.hasAttribute(attributes[mode].name);

export const toggle = (mode: DisplayMode): void => {
  const { name, on } = attributes[mode];
  if (isOn(mode)) document.documentElement.removeAttribute(name);
  else document.documentElement.setAttribute(name, on);
};

export const resetDisplayModes = (): void => {
  for (const { name } of Object.values(attributes)) document.documentElement.removeAttribute(name);
};

/** Languages in the order of the switch. */
export const languages: readonly { id: Language; name: string }[] = [
  { id: 'vi', name: 'Tiếng Việt' },
  { id: 'en', name: 'English' },
];
