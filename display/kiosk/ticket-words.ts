import type { KioskDay } from '../../shared/contract/kiosk.ts';
import type { IssuedTicket } from '../../shared/contract/issue.ts';
import { currentLanguage, say } from '../../shared/ui/locale.ts';
import { kioskTexts } from '../../shared/ui/locales/kiosk.ts';
import { closingTime, nextOpening } from './closing-first.ts';

/** What the holder of a ticket is to do, on the screen and on paper. */
export const nextStep = ({ noCounter }: IssuedTicket): string =>
  say(noCounter ? kioskTexts.noCounterYet : kioskTexts.nextStep);

/** That closing may come first, and when to come back then; null: it should not. */
export const lateWarning = (
  ticket: IssuedTicket,
  day: KioskDay,
  timeZone: string,
): string | null => {
  if (!ticket.late) return null;
  const next = nextOpening(day, timeZone, currentLanguage());
  return say(kioskTexts.lateOnTicket)(
    closingTime(day, timeZone),
    next === null
      ? say(kioskTexts.lateNextUnknown)
      : say(kioskTexts.lateNext)(next.shortDate, next.time),
  );
};
