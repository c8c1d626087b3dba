import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Field, FieldIcon } from '../../shared/contract/centre-definition.ts';

/** Drawn on 24 by 24, in strokes. */
const pictures: Record<FieldIcon, SVGTemplateResult> = {
  family: svg`<circle cx="8" cy="6.5" r="3" /><circle cx="17" cy="9" r="2.2" /><path d="M2.5 20v-3.5a5.5 5.5 0 0 1 11 0V20M14.5 20v-2.5c0-2 1-3.5 2.8-3.5s3.7 1.500 3.700 3.500V20" />`,
  stamp: svg`<path d="M9.500 13.500c1-2-1-4.500-1-6.500a3.500 3.500 0 0 1 7 0c0 2-2 4.500-1 6.500M5 13.500h14V17H5zM4 20.500h16" />`,
  land: svg`<path d="M3 7.500 9 4.500l6 3 6-3V16.500l-6 3-6-3-6 3zM9 4.500v12M15 7.500v12" />`,
  shop: svg`<path d="M4 10v10h16V10M3 9.500 5 4h14l2 5.500a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0M10 20v-5.500h4V20" />`,
  house: svg`<path d="M3 11.500 12 4l9 7.500M5.500 10v10h13V10M10 20v-6h4v6" />`,
  care: svg`<path d="M12 20s-8-4.800-8-10.300A4.300 4.300 0 0 1 12 7.300a4.300 4.300 0 0 1 8 2.400C20 15.200 12 20 12 20z" />`,
  result: svg`<path d="M6 3.500h8.500L19 8v12.500H6zM14 3.500V8.500h5M9 14.500l2.500 2.500 4.500-5" />`,
  building: svg`<path d="M6 20.500v-17h12v17M3.500 20.500h17M9.500 7.500h1M13.500 7.500h1M9.500 11.500h1M13.500 11.500h1M10.500 20.500v-5h3v5" />`,
  car: svg`<path d="M3.500 16.500v-4l2-6h13l2 6v4zM3.500 12.500h17M5.500 16.500V19M18.500 16.500V19M7 14.500h1M16 14.500h1" />`,
  tax: svg`<path d="M6 3.500h12v17l-3-2-3 2-3-2-3 2zM9 8.500h6M9 12.500h6" />`,
};

/** The picture of a field, or the letters of its tickets where it has none. */
export const fieldIcon = ({ icon, prefix }: Field): TemplateResult =>
  html`<span class="icon" aria-hidden="true">
    ${icon == null ? prefix : html`<svg viewBox="0 0 24 24">${pictures[icon]}</svg>`}
  </span>`;
