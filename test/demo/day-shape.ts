import type { SeededRandom } from './random.ts';

/** The demo's clock starts at this minute after midnight. */
export const dayStartMinute = 7.5 * 60;
const dayEndMinute = 17 * 60;
const dayMinutes = dayEndMinute - dayStartMinute;
/** In these hours half of the officers are away. */
export const lunch = { fromMinute: 11.5 * 60, toMinute: 13 * 60 };

/**
 * People an hour over the day, straight lines between these points: a surge at opening, a second peak
 * early in the afternoon, hardly anybody at noon.
 */
const peopleAnHour: readonly (readonly [minute: number, rate: number])[] = [
  [7.5 * 60, 60],
  [8.25 * 60, 52],
  [9.5 * 60, 36],
  [11 * 60, 28],
  [11.5 * 60, 8],
  [12.75 * 60, 6],
  [13.25 * 60, 46],
  [14.25 * 60, 40],
  [15.5 * 60, 24],
  [16.5 * 60, 12],
  [17 * 60, 0],
];
const mostAnHour = Math.max(...peopleAnHour.map(([, rate]) => rate));

/** The demo's clock only goes forward: at the end of a day the next one begins at once. */
export function timeOfDay(clockMinute: number): number {
  return dayStartMinute + ((clockMinute - dayStartMinute) % dayMinutes);
}

/** The rate at a minute of the day; 0 outside it. */
export function arrivalsAnHour(minute: number): number {
  const after = peopleAnHour.findIndex(([at]) => at >= minute);
  const [before, next] = [peopleAnHour[after - 1], peopleAnHour[after]];
  if (next === undefined || (before === undefined && next[0] > minute)) return 0;
  if (before === undefined) return next[1];
  const share = (minute - before[0]) / (next[0] - before[0]);
  return before[1] + share * (next[1] - before[1]);
}

/**
 * The clock's minute of the next arrival after `clockMinute`. A Poisson process whose rate follows the
 * day, by thinning (Lewis and Shedler 1979).
 */
export function nextArrival(random: SeededRandom, clockMinute: number): number {
  for (let minute = clockMinute; ;) {
    minute += random.exponential(mostAnHour / 60);
    if (random.chance(arrivalsAnHour(timeOfDay(minute)) / mostAnHour)) return minute;
  }
}
