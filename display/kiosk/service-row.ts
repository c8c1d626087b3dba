import { html, nothing, type TemplateResult } from 'lit';
import type { KioskPlan, KioskService } from '../../shared/contract/kiosk.ts';
import type { WaitRange } from '../../shared/contract/wait-range.ts';
import { formatWait } from '../../shared/ui/format.ts';
import { currentLanguage, say } from '../../shared/ui/locale.ts';
import { kioskTexts } from '../../shared/ui/locales/kiosk.ts';
import { newcomerTo } from './field-wait.ts';

/** One procedure to choose, in the list of a field and among what was found. Needs `serviceRowStyles`. */
export const serviceRow = (
  service: KioskService,
  plan: KioskPlan | null,
  choose: () => void,
): TemplateResult =>
  html`<button class="service" @click=${choose}>
    <span class="name">${say(service.name)}</span>
    ${facts(newcomerTo(plan, service.id)?.wait ?? null)}
    <span class="arrow" aria-hidden="true">→</span>
  </button>`;

/** Nothing is said where nothing is known: the next screen tells why. */
const facts = (wait: WaitRange | null): TemplateResult | typeof nothing =>
  wait === null
    ? nothing
    : html`<span class="facts">
        <span>${say(kioskTexts.predictedWait)}</span>
        <strong>${formatWait(wait, currentLanguage())}</strong>
      </span>`;
