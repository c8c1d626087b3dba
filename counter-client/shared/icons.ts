import { svg, type SVGTemplateResult } from 'lit';

const shapes = {
  check: svg`<path d="m5 12.5 4.5 4.5L19 7.5" />`,
  clock: svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 7.5V12l3 2" />`,
  star: svg`<path d="m12 4 2.4 5 5.6.8-4 3.9.9 5.5L12 16.6l-4.9 2.6.9-5.5-4-3.9 5.6-.8z" />`,
  order: svg`<path d="M5 7h9M5 12h6M5 17h3M18 6v12m-3-3 3 3 3-3" />`,
  skill: svg`<path d="M4 9.5 12 6l8 3.5-8 3.5zM7.5 11.5v4c2.6 2 6.4 2 9 0v-4" />`,
  person: svg`<circle cx="12" cy="8.5" r="3.5" /><path d="M5 19.5c1-4 3.6-5.5 7-5.500s6 1.5 7 5.5" />`,
  alert: svg`<path d="M12 4.5 21 19.500H3zM12 10v4.500M12 17v.01" />`,
  pause: svg`<path d="M9 6v12M15 6v12" />`,
  cup: svg`<path d="M5 9h11v5.500a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4zM16 10.500h2a2 2 0 0 1 0 5h-2M8.5 4v2M12.5 4v2" />`,
  arrow: svg`<path d="M5 12h14m-5-5 5 5-5 5" />`,
  chevron: svg`<path d="m9 6 6 6-6 6" />`,
  close: svg`<path d="m6 6 12 12M18 6 6 18" />`,
  call: svg`<path d="M4 10v4h3.500L13 18V6l-5.5 4zM16 9.500a4 4 0 0 1 0 5M18.5 7a7.5 7.5 0 0 1 0 10" />`,
  search: svg`<circle cx="11" cy="11" r="6" /><path d="m15.5 15.5 4.5 4.5" />`,
  offline: svg`<path d="M4 4l16 16M8.5 15.500a5 5 0 0 1 5-1.200M5 12a10 10 0 0 1 3.5-2.300M12 8.500a10 10 0 0 1 7 3.500M12 19v.01" />`,
  auto: svg`<path d="M19 12a7 7 0 1 1-2.2-5.100M17 3v4.200h-4.2" />`,
  keyboard: svg`<rect x="3" y="6.5" width="18" height="11" rx="2" /><path d="M7 10.500h.01M11 10.500h.01M15 10.500h.01M8 14h8" />`,
  note: svg`<path d="M5 4.5h14v10l-5 5H5zM19 14.5h-5v5M8.5 9h7M8.5 12.5h4" />`,
  door: svg`<path d="M6 20V4.500h10V20M4 20h16M13 12v.5" />`,
  undo: svg`<path d="M8 6 4 10l4 4M4 10h10a5 5 0 0 1 0 10h-3" />`,
} as const;

/** Every drawing there is. */
export type IconName = keyof typeof shapes;

/** A line drawing in the text's colour and size; decoration only, so it says nothing to a reader. */
export const icon = (name: IconName): SVGTemplateResult => svg`<svg
  viewBox="0 0 24 24"
  width="1.25em"
  height="1.25em"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  aria-hidden="true"
  focusable="false"
>${shapes[name]}</svg>`;
