import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { say } from '../../shared/ui/locale.ts';
import { icon, type IconName } from '../shared/icons.ts';
import { hallTexts, riskTexts } from './hall-texts.ts';
import type { PersonWait } from './person-wait.ts';
import type { WaitRisk } from './wait-risk.ts';

const iconOf: Record<WaitRisk, IconName> = {
  ok: 'check',
  near: 'clock',
  over: 'alert',
  limit: 'alert',
};

/** One person's wait on a bar that ends at their limit, with a mark at their target; lighter, what is still expected. */
export const personGauge = (person: PersonWait): TemplateResult => {
  const { minutes, expectedMinutes, targetMinutes, limitMinutes, risk } = person;
  const place = (at: number): string => `${Math.min(1, at / limitMinutes) * 100}%`;
  return html`<div class="gauge ${risk}" aria-hidden="true">
    ${
      expectedMinutes === null || expectedMinutes === Infinity
        ? nothing
        : html`<s style=${styleMap({ width: place(expectedMinutes) })}></s>`
    }
    <i style=${styleMap({ width: place(minutes) })}></i>
    <b style=${styleMap({ left: place(targetMinutes) })}></b>
  </div>`;
};

/**
 * One person's risk, number, class where it is a priority, and minutes against their own target.
 * @param othersServed counters are open for others in the line: it has to be said that none is for this person
 */
export const personLine = (person: PersonWait, othersServed: boolean): TemplateResult => {
  const { number, priorityClass, minutes, targetMinutes, risk } = person;
  return html`<p class="person figures">
    <span class="chip ${risk}">${icon(iconOf[risk])} ${say(riskTexts[risk])}</span>
    <strong>${number}</strong>
    ${
      priorityClass === null || priorityClass.grant === 'default'
        ? nothing
        : html`<span class="class">${icon('star')} ${say(priorityClass.name)}</span>`
    }
    <span>
      ${say(hallTexts.waited)(Math.floor(minutes), targetMinutes)}${
        risk === 'near' ? expectation(person, othersServed) : nothing
      }
    </span>
  </p>`;
};

/** Where the wait leads. */
const expectation = (
  { expectedMinutes }: PersonWait,
  othersServed: boolean,
): string | typeof nothing => {
  if (expectedMinutes === null) return nothing;
  if (expectedMinutes < Infinity) {
    return `, ${say(hallTexts.mayReach)(Math.ceil(expectedMinutes))}`;
  }
  return othersServed ? `, ${say(hallTexts.noCounterForThem)}` : nothing;
};
