import { html, nothing, type TemplateResult } from 'lit';
import { formatTime } from '../../shared/ui/format.ts';
import { say, type Localized } from '../../shared/ui/locale.ts';
import { waitTexts } from '../../shared/ui/locales/wait.ts';

/** Small print beside a predicted wait, or once for many: when it was made. Nothing where nothing was predicted. */
export const madeAt = (
  atMs: number | null | undefined,
  timeZone: string | undefined,
  text: Localized<(time: string) => string> = waitTexts.workedOutAt,
): TemplateResult | typeof nothing =>
  atMs == null || timeZone === undefined
    ? nothing
    : html`<small class="made">${say(text)(formatTime(atMs, timeZone))}</small>`;
