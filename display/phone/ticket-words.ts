import type { PhonePlan, PhoneTicket } from '../../shared/contract/phone.ts';
import { formatTime } from '../../shared/ui/format.ts';
import { say, type Localized } from '../../shared/ui/locale.ts';
import { phoneTexts } from '../../shared/ui/locales/phone.ts';

/** What the page says about a ticket: where it stands in one line, and what to do. */
export interface TicketWords {
  /** Decides the colours: `turn` is the holder's turn, `calm` waits, `over` needs nothing more, `trouble` needs a step. */
  mood: 'turn' | 'calm' | 'over' | 'trouble';
  headline: string;
  help: string;
  /** What the holder can do with the ticket now, by themselves. */
  may: 'leave' | 'come-back' | null;
}

/** Words for `ticket` at `nowMs` in the page's language; `plan` matters only while it waits. */
export const ticketWords = (
  ticket: PhoneTicket,
  plan: PhonePlan | null,
  timeZone: string,
  nowMs: number,
): TicketWords => {
  const until = backUntil(ticket, timeZone, nowMs);
  if (until !== null) return comeBack(ticket, until);
  switch (ticket.state) {
    case 'waiting':
      return words('calm', waitingLine(plan), waitingHelp(ticket, plan), 'leave');
    case 'called': {
      const headline = say(phoneTexts.called)(ticket.counterNumber);
      return words('turn', headline, phoneTexts.comeNow, 'leave');
    }
    case 'serving':
      return words('calm', say(phoneTexts.serving)(ticket.counterNumber), null);
    case 'held':
      return {
        ...words('calm', say(phoneTexts.held), null, 'leave'),
        help: heldHelp(ticket, timeZone),
      };
    case 'completed':
      return ticket.cutShort
        ? words('trouble', say(phoneTexts.incomplete), phoneTexts.incompleteOver)
        : words('over', say(phoneTexts.completed), phoneTexts.completedHelp);
    case 'no-show':
      return words('trouble', say(phoneTexts.noShow), phoneTexts.noShowHelp);
    case 'abandoned':
      return words('over', say(phoneTexts.abandoned), phoneTexts.abandonedHelp);
    case 'cancelled':
      return words('trouble', say(phoneTexts.cancelled), phoneTexts.cancelledHelp);
    case 'expired':
      return words('calm', say(phoneTexts.expired), phoneTexts.expiredHelp);
    case 'booked':
      return words('calm', say(phoneTexts.booked), phoneTexts.bookedHelp, 'leave');
  }
};

const words = (
  mood: TicketWords['mood'],
  headline: string,
  help: Localized<string> | null,
  may: TicketWords['may'] = null,
): TicketWords => ({ mood, headline, help: help === null ? '' : say(help), may });

/** Until when the holder may bring the ticket back into the line, in words; null: not now. */
const backUntil = (
  { rejoinUntilMs }: PhoneTicket,
  timeZone: string,
  nowMs: number,
): string | null => {
  if (rejoinUntilMs === null || nowMs >= rejoinUntilMs) return null;
  const time = formatTime(rejoinUntilMs, timeZone);
  return time === '00:00' ? say(phoneTexts.today) : say(phoneTexts.beforeTime)(time);
};

/** After a missed call, or a visit that a missing paper cut short. */
const comeBack = ({ state }: PhoneTicket, until: string): TicketWords => ({
  mood: 'trouble',
  headline: say(state === 'no-show' ? phoneTexts.noShow : phoneTexts.incomplete),
  help: say(state === 'no-show' ? phoneTexts.comeBackUntil : phoneTexts.incompleteUntil)(until),
  may: 'come-back',
});

/** A turn is near when eight in ten are called within this. */
const soonMinutes = 10;

const waitingLine = (plan: PhonePlan | null): string => {
  if (plan === null) return say(phoneTexts.waiting);
  // A fact, whether or not a wait can be told.
  if (plan.peopleAhead > 0) return say(phoneTexts.ahead)(plan.peopleAhead);
  if (plan.wait === null) return say(phoneTexts.waiting);
  // Nobody of the field is before them, but its counters may serve other fields first.
  return say(plan.wait.highMinutes <= soonMinutes ? phoneTexts.nextUp : phoneTexts.waiting);
};

const waitingHelp = (
  { priorityRejected }: PhoneTicket,
  plan: PhonePlan | null,
): Localized<string> => {
  if (priorityRejected) return phoneTexts.priorityRejected;
  return plan !== null && plan.wait === null ? phoneTexts.cannotSay : phoneTexts.stayNear;
};

const heldHelp = ({ heldUntilMs }: PhoneTicket, timeZone: string): string =>
  heldUntilMs === null
    ? say(phoneTexts.heldHelp)
    : say(phoneTexts.heldUntil)(formatTime(heldUntilMs, timeZone));
