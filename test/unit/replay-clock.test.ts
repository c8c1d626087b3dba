import { expect, it } from 'vitest';
import { ReplayClock } from '../replay/replay-clock.ts';

it('never lets anybody go before their time, at fractions of a millisecond either', async () => {
  const clock = new ReplayClock(480, 240);
  for (let minute = 480.01; minute < 480.5; minute += 0.0137) {
    await clock.until(minute);
    expect(clock.minute).toBeGreaterThanOrEqual(minute);
  }
});
