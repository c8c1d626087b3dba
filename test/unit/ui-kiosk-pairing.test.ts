import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KioskPairing } from '../../display/kiosk/kiosk-pairing.ts';
import type { KioskPresence } from '../../shared/contract/device.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';

const paired: KioskPresence = { ok: true, paired: { name: 'Sảnh A' }, pairing: null };
const waiting: KioskPresence = { ok: true, paired: null, pairing: { code: '123456', untilMs: 1 } };
const away: Refusal = { ok: false, code: 'unavailable' };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A kiosk whose server gives these answers in turn, the last one for ever. */
async function kiosk(...answers: (KioskPresence | Refusal)[]) {
  const present = vi.fn(() =>
    Promise.resolve((answers.length > 1 ? answers.shift() : answers[0]) ?? away),
  );
  const pairing = new KioskPairing(present, vi.fn());
  await pairing.check();
  return { pairing, present };
}

describe('KioskPairing', () => {
  it('shows the code until it hears that it is paired, and looks often meanwhile', async () => {
    const { pairing } = await kiosk(waiting, waiting, paired);
    expect(pairing.state).toEqual({ is: 'waiting', code: '123456' });
    await vi.advanceTimersByTimeAsync(6000);
    expect(pairing.state).toEqual({ is: 'paired' });
    pairing.stop();
  });

  it('says every half minute that it is there', async () => {
    const { pairing, present } = await kiosk(paired);
    await vi.advanceTimersByTimeAsync(90_000);
    expect(present).toHaveBeenCalledTimes(4);
    pairing.stop();
    await vi.advanceTimersByTimeAsync(90_000);
    expect(present).toHaveBeenCalledTimes(4);
  });

  it('goes on giving tickets while the server says nothing', async () => {
    const { pairing } = await kiosk(away);
    expect(pairing.state).toEqual({ is: 'paired' });
    pairing.stop();
  });

  it('goes on showing its code while the server says nothing', async () => {
    const { pairing } = await kiosk(waiting, away);
    await vi.advanceTimersByTimeAsync(3000);
    expect(pairing.state).toEqual({ is: 'waiting', code: '123456' });
    pairing.stop();
  });

  it('is not ready, and has no code, when too many were asked for', async () => {
    const { pairing } = await kiosk({ ok: false, code: 'too-many-requests' });
    expect(pairing.state).toEqual({ is: 'waiting', code: null });
    pairing.stop();
  });

  it('notices that it was revoked', async () => {
    const { pairing } = await kiosk(paired, waiting);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(pairing.state).toMatchObject({ is: 'waiting' });
    pairing.stop();
  });
});
