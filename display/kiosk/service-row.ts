import { html, type TemplateResult } from 'lit';
import type { KioskPlan, KioskService } from '../../shared/contract/kiosk.ts';
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
    <span class="facts">
      <span>${say(kioskTexts.predictedWait)}</span>
      <strong>${formatWait(newcomerTo(plan, service.id)?.wait ?? null, currentLanguage())}</strong>
    </span>
    <span class="arrow" aria-hidden="true">→</span>
  </button>`;
