import type { KioskDay, KioskPlan } from '../../shared/contract/kiosk.ts';
import type { Language } from '../../shared/contract/text.ts';
import { formatDate, formatTime } from '../../shared/ui/format.ts';
import { newcomerTo } from './field-wait.ts';

/** Whether closing may come before the call of whoever takes a ticket now. */
export const closesFirst = (
  plan: KioskPlan | null,
  serviceId: string,
  priorityClassId: string | null,
): boolean => newcomerTo(plan, serviceId, priorityClassId)?.late === true;

/** "17:00"; midnight is the end of this day, not the begin of the next. */
export const closingTime = ({ hoursEndAtMs }: KioskDay, timeZone: string): string => {
  const time = formatTime(hoursEndAtMs, timeZone);
  return time === '00:00' ? '24:00' : time;
};

/** The next working day's opening in words. */
export interface NextOpening {
  date: string;
  /** Without the year. */
  shortDate: string;
  time: string;
}

/** When to come instead, in words: the next working day's date and opening; null: not known. */
export const nextOpening = (
  { nextOpensAtMs }: KioskDay,
  timeZone: string,
  language: Language,
): NextOpening | null => {
  if (nextOpensAtMs === null) return null;
  const date = formatDate(nextOpensAtMs, timeZone, language);
  return {
    date,
    shortDate: date.replace(/( năm)? \d{4}$/, ''),
    time: formatTime(nextOpensAtMs, timeZone),
  };
};
