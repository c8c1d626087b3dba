import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../shared/ui/locale.ts';
import { icon } from '../shared/icons.ts';
import { deskTexts } from './desk-texts.ts';

/** What the officer who sent the person here wrote; nothing without a note. Needs `turnStyles`. */
export const ticketNote = (note: string | null): TemplateResult | typeof nothing =>
  note === null
    ? nothing
    : html`<p class="note" tabindex="0">
        ${icon('note')} <strong>${say(deskTexts.note)}:</strong> ${note}
      </p>`;
