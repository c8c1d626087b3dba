import type { WaitRange } from '../contract/plan.ts';
import type { Language } from '../contract/text.ts';

const intlLocale: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };
const digitNames: Record<Language, readonly string[]> = {
  vi: ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
};

const longWaitMinutes = 120;

/** Half hours, outwards; what is below an hour tells nobody anything beside them. */
const formatHours = ({ lowMinutes, highMinutes }: WaitRange, vi: boolean): string => {
  const hours = (minutes: number) =>
    (minutes / 60).toLocaleString(vi ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 });
  const low = Math.floor(lowMinutes / 30) * 30;
  const high = Math.ceil(highMinutes / 30) * 30;
  const unit = vi ? 'giờ' : 'h';
  if (low < 60) return `${vi ? 'dưới' : 'under'} ${hours(high)} ${unit}`;
  return `${hours(low)}–${hours(high)} ${unit}`;
};

/** "15–25 phút", "dưới 10 phút" (never less: nobody is called the moment they sit down), "chưa thể dự báo" (null). */
export const formatWait = (range: WaitRange | null, language: Language): string => {
  const vi = language === 'vi';
  if (range === null) return vi ? 'chưa thể dự báo' : 'cannot say yet';
  const unit = vi ? 'phút' : 'min';
  const { lowMinutes, highMinutes } = range;
  // Beyond two hours a number of minutes says nothing, and nobody can foresee it that well.
  if (lowMinutes >= longWaitMinutes) return vi ? 'trên 2 giờ' : 'over 2 h';
  if (highMinutes > longWaitMinutes) return formatHours(range, vi);
  if (lowMinutes === 0 || highMinutes <= 10) {
    return `${vi ? 'dưới' : 'under'} ${Math.max(10, highMinutes)} ${unit}`;
  }
  if (lowMinutes >= highMinutes) return `${vi ? 'khoảng' : 'about'} ${highMinutes} ${unit}`;
  return `${lowMinutes}–${highMinutes} ${unit}`;
};

/** A target or limit as people read it: at most one digit after the point or comma. */
export const formatMinutes = (minutes: number, language: Language): string =>
  minutes.toLocaleString(intlLocale[language], { maximumFractionDigits: 1 });

/** "09:05", in the centre's time zone. */
export const formatTime = (atMs: number, timeZone: string): string =>
  formatter('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    atMs,
  );

/** "Thứ Ba, 24 tháng 11, 2026", in the centre's time zone. */
export const formatDate = (atMs: number, timeZone: string, language: Language): string => {
  const text = formatter(intlLocale[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(atMs);
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** "4:07", from an hour on "1:04:07"; never negative. */
export const formatDuration = (durationMs: number): string => {
  const seconds = Math.max(0, Math.floor(durationMs / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const tail = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
};

/** A ticket number as it is spoken, digits singly: "A012" → "A không một hai". */
export const spellNumber = (number: string, language: Language): string =>
  Array.from(number, (character) => digitNames[language][Number(character)] ?? character).join(' ');

const formatters = new Map<string, Intl.DateTimeFormat>();
const formatter = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = locale + JSON.stringify(options);
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
};
