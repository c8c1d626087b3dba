import type { CommandKind } from '../../shared/contract/command.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';
import type { LocalizedText } from '../../shared/contract/text.ts';
import { refusalTexts } from '../../shared/ui/locales/refusals.ts';
import type { Unanswered } from '../../shared/ui/staff-commands.ts';
import { staffTexts } from './staff-texts.ts';

/** Why it was not done and what to do, with the name of what stood in the way. */
export const refusalNotice = (refusal: Refusal | Unanswered, kind: CommandKind): LocalizedText => {
  const { code, detail } = refusal;
  if ('sent' in refusal) return unansweredNotice(refusal, kind);
  const text = refusalTexts[code];
  if (detail === undefined || code === 'invalid-input') return text;
  return { vi: `${text.vi} (${detail})`, en: `${text.en} (${detail})` };
};

const unansweredNotice = ({ sent }: Unanswered, kind: CommandKind): LocalizedText => {
  if (sent) return staffTexts.noAnswer;
  return kind === 'call-next' ? staffTexts.notSentNobodyCalled : staffTexts.notSent;
};
