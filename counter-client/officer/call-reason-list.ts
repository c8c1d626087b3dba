import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { HallSetup } from '../../shared/contract/hall.ts';
import type { CallReasons } from '../../shared/contract/plan.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { icon, type IconName } from '../shared/icons.ts';
import { reasonLines, type ReasonLine } from './call-reasons.ts';
import { deskTexts } from './desk-texts.ts';

const iconOf: Record<ReasonLine['kind'], IconName> = {
  wait: 'clock',
  priority: 'star',
  order: 'order',
  lane: 'order',
  skill: 'skill',
};

/** Why this ticket and no other, in sentences. */
@customElement('luot-call-reason-list')
export class LuotCallReasonList extends LitElement {
  static override styles = [
    baseStyles,
    css`
      p {
        margin-bottom: var(--luot-space-1);
        font-size: var(--luot-text-s);
        font-weight: 600;
        color: var(--luot-text-soft);
      }
      ul {
        display: grid;
        gap: var(--luot-space-1);
      }
      li {
        display: flex;
        align-items: flex-start;
        gap: var(--luot-space-2);
      }
      svg {
        flex: none;
        margin-top: 0.1em;
        color: var(--luot-primary);
      }
      .late,
      .late svg {
        color: var(--luot-late);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) reasons!: CallReasons;
  @property({ attribute: false }) setup!: HallSetup;

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult {
    return html`<p id="why">${say(deskTexts.why)}</p>
      <ul aria-labelledby="why">
        ${reasonLines(this.reasons, this.setup).map(
          ({ kind, late, text }) =>
            html`<li class=${late ? 'late' : ''}>
              ${icon(iconOf[kind])}<span>${say(text)}</span>
            </li>`,
        )}
      </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-call-reason-list': LuotCallReasonList;
  }
}
