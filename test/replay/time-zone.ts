const minutesOfDay = 24 * 60;

/** Minutes until midnight in a time zone. */
export function minutesToMidnight(timeZone: string, nowMs: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(nowMs);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return minutesOfDay - (value('hour') * 60 + value('minute'));
}

/**
 * The wished zone, unless the replay would run over its midnight, at which tickets lapse: then a zone in
 * which it is about noon.
 */
export function zoneWithoutMidnight(wished: string, forMinutes: number, nowMs: number): string {
  if (minutesToMidnight(wished, nowMs) > forMinutes) return wished;
  const hoursToNoon = 12 - new Date(nowMs).getUTCHours();
  // In these names a minus sign means east of Greenwich.
  return hoursToNoon === 0
    ? 'Etc/GMT'
    : `Etc/GMT${hoursToNoon > 0 ? '-' : '+'}${Math.abs(hoursToNoon)}`;
}
