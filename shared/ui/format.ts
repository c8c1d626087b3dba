import type { WaitRange } from '../contract/wait-range.ts';
import type { Language } from '../contract/text.ts';

const intlLocale: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };
const digitNames: Record<Language, readonly string[]> = {
  vi: ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
};

/** From here on nobody can foresee a wait well enough for minutes to mean anything. */
const longWaitMinutes = 180;
/** What is said of such a wait where its low end is no better known. */
const overMinutes = 120;
const littleMinutes = 30;

/**
 * "15–25 phút", "dưới 10 phút" (never less: nobody is called the moment they sit down), "chưa ước tính"
 * (null). Minutes up to three hours; what may last longer is "trên 2 giờ", or over the minutes it
 * takes at least.
 */
export const formatWait = (range: WaitRange | null, language: Language): string => {
  const vi = language === 'vi';
  if (range === null) return vi ? 'chưa ước tính' : 'not known yet';
  const unit = vi ? 'phút' : 'min';
  const { lowMinutes, highMinutes } = range;
  if (highMinutes > longWaitMinutes) return formatLongWait(lowMinutes, vi);
  if (lowMinutes === 0 || highMinutes <= 10) {
    return `${vi ? 'dưới' : 'under'} ${Math.max(10, highMinutes)} ${unit}`;
  }
  if (lowMinutes >= highMinutes) return `${vi ? 'khoảng' : 'about'} ${highMinutes} ${unit}`;
  return `${lowMinutes}–${highMinutes} ${unit}`;
};

const formatLongWait = (lowMinutes: number, vi: boolean): string => {
  const over = vi ? 'trên 2 giờ' : 'over 2 hours';
  if (lowMinutes >= overMinutes) return over;
  if (lowMinutes < littleMinutes) return vi ? `có thể ${over}` : `perhaps ${over}`;
  return vi ? `trên ${lowMinutes} phút` : `over ${lowMinutes} min`;
};

/** A target or limit as people read it: at most one digit after the point or comma. */
export const formatMinutes = (minutes: number, language: Language): string =>
  minutes.toLocaleString(intlLocale[language], { maximumFractionDigits: 1 });

/** "09:05", in the centre's time zone. */
export const formatTime = (atMs: number, timeZone: string): string =>
  formatter('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    atMs,
  );

/** "Thứ Tư, ngày 25 tháng 11 năm 2026", "Wednesday 25 November 2026", in the centre's time zone. */
export const formatDate = (atMs: number, timeZone: string, language: Language): string => {
  const parts = formatter(intlLocale[language], {
    weekday: 'long',
    day: 'numeric',
    month: language === 'vi' ? 'numeric' : 'long',
    year: 'numeric',
    timeZone,
  }).formatToParts(atMs);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((one) => one.type === type)?.value ?? '';
  const [weekday, day, month, year] = [part('weekday'), part('day'), part('month'), part('year')];
  if (language === 'en') return `${weekday} ${day} ${month} ${year}`;
  return `${weekday}, ngày ${day} tháng ${month} năm ${year}`;
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
