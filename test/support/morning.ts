const hourMs = 3_600_000;
const morning = 9;

/**
 * A time zone where it is between nine and ten o'clock now. Centres of tests that live by the real clock
 * stand there: near midnight their day would close, and nobody could promise a call before it.
 */
export function morningZone(nowMs = Date.now()): string {
  const ahead = morning - (Math.floor(nowMs / hourMs) % 24);
  const east = ahead < -11 ? ahead + 24 : ahead;
  // The names of these zones count hours west of Greenwich.
  return east === 0 ? 'Etc/GMT' : `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
}
