import type { OfficerPlan, OfficerView } from '../../shared/contract/officer.ts';
import type { LocalizedText } from '../../shared/contract/text.ts';
import { spellNumber } from '../../shared/ui/format.ts';
import { serviceOf, waitingFor } from '../shared/hall.ts';
import { awayTextOf, deskTexts } from './desk-texts.ts';
import { nextUp, stageOf } from './stage.ts';

/**
 * What a screen reader is told of the present state of the desk; it speaks whenever the sentence
 * changes. Numbers are spelt digit by digit, as they are called in the hall.
 */
export const announcementOf = (view: OfficerView, plan: OfficerPlan | null): LocalizedText => {
  const stage = stageOf(view);
  switch (stage.at) {
    case 'no-counter':
      return { vi: '', en: '' };
    case 'away':
      return awayTextOf(stage.desk);
    case 'idle':
      return idleText(view, plan);
    case 'called': {
      const { number, serviceId, timesCalled } = stage.ticket;
      const again = timesCalled > 1;
      return about(view, number, serviceId, {
        vi: again ? deskTexts.calledTimes.vi(timesCalled) : deskTexts.called.vi,
        en: again ? deskTexts.calledTimes.en(timesCalled) : deskTexts.called.en,
      });
    }
    case 'serving':
      return about(view, stage.ticket.number, stage.ticket.serviceId, deskTexts.serving);
  }
};

const idleText = (view: OfficerView, plan: OfficerPlan | null): LocalizedText => {
  const next = nextUp(view, plan);
  if (next !== null) return about(view, next.number, next.serviceId, deskTexts.next);
  return waitingFor(view, view.officerId).length === 0 ? deskTexts.nobody : deskTexts.somebody;
};

const about = (
  view: OfficerView,
  number: string,
  serviceId: string,
  what: LocalizedText,
): LocalizedText => {
  const name = serviceOf(view.setup, serviceId)?.name ?? { vi: '', en: '' };
  return {
    vi: `${what.vi}: số ${spellNumber(number, 'vi')}, ${name.vi}`,
    en: `${what.en}: ticket ${spellNumber(number, 'en')}, ${name.en}`,
  };
};
