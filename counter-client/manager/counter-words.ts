import { say } from '../../shared/ui/locale.ts';
import type { AbleCounters } from './able-counters.ts';
import { hallTexts } from './hall-texts.ts';

/** Counters that could serve a queue but will not call anybody as things are: what each is about; '' for none. */
export const sayStandby = ({ closing, pausing, away }: AbleCounters): string =>
  [
    [closing, hallTexts.aboutToClose] as const,
    [pausing, hallTexts.aboutToBreak] as const,
    [away, hallTexts.notReady] as const,
  ]
    .filter(([numbers]) => numbers.length > 0)
    .map(([numbers, text]) => say(text)(numbers))
    .join(', ');
