import type { Refusal } from '../../shared/contract/refusal.ts';
import type { LocalizedText } from '../../shared/contract/text.ts';
import { refusalTexts } from '../../shared/ui/locales/refusals.ts';

/** Why it was not done and what to do, with the name of what stood in the way. */
export const refusalNotice = ({ code, detail }: Refusal): LocalizedText => {
  const text = refusalTexts[code];
  if (detail === undefined || code === 'invalid-input') return text;
  return { vi: `${text.vi} (${detail})`, en: `${text.en} (${detail})` };
};
