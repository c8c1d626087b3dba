import { describe, expect, it } from 'vitest';
import { minutesToMidnight, zoneWithoutMidnight } from '../replay/time-zone.ts';

const at = (clock: string) => Date.parse(`2026-01-15T${clock}:00Z`);

describe('minutesToMidnight', () => {
  it('counts in the zone, not in Greenwich', () => {
    expect(minutesToMidnight('Europe/Warsaw', at('22:30'))).toBe(30);
    expect(minutesToMidnight('Europe/Warsaw', at('23:30'))).toBe(24 * 60 - 30);
  });
});

describe('zoneWithoutMidnight', () => {
  it('is the wished one where its midnight is far', () => {
    expect(zoneWithoutMidnight('Europe/Warsaw', 10, at('12:00'))).toBe('Europe/Warsaw');
  });

  it.each(['00:10', '11:59', '12:30', '22:55', '23:50'])(
    'is about noon otherwise (%s)',
    (clock) => {
      const zone = zoneWithoutMidnight('Europe/Warsaw', 24 * 60, at(clock));
      expect(minutesToMidnight(zone, at(clock))).toBeGreaterThan(10 * 60);
      expect(minutesToMidnight(zone, at(clock))).toBeLessThanOrEqual(12 * 60);
    },
  );
});
