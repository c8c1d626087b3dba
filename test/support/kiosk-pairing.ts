import { z } from 'zod';
import { kioskPresence } from '../../shared/contract/device.ts';
import { refusal, type Refusal } from '../../shared/contract/refusal.ts';

const presenceAnswer = z.union([kioskPresence, refusal]);

/** Cookies of kiosks this test process has paired, by centre: another server of the installation knows them too. */
const paired = new Map<string, string[]>();
const asking = new Map<string, Promise<string | Refusal>>();
const lastAsked = new Map<string, Promise<unknown>>();

/** What a kiosk page hears when it says that it is there, and the cookie it holds afterwards. */
export async function presentKiosk(
  origin: string,
  centreId: string,
  cookie = '',
  headers: Readonly<Record<string, string>> = {},
): Promise<{ answer: z.infer<typeof presenceAnswer>; cookie: string }> {
  const response = await fetch(`${origin}/api/centres/${centreId}/kiosk`, {
    method: 'POST',
    headers: { cookie, ...headers },
    signal: AbortSignal.timeout(8000),
  });
  const answer = presenceAnswer.parse(await response.json());
  return { answer, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? cookie };
}

/**
 * The cookie of a paired kiosk of this centre: the one this process has paired before, else the centre's
 * first, which a server pairs by itself for its own machine.
 */
export function kioskCookie(origin: string, centreId: string): Promise<string | Refusal> {
  const key = `${origin}/${centreId}`;
  const known = asking.get(key);
  if (known !== undefined) return known;
  const before = lastAsked.get(centreId) ?? Promise.resolve();
  const asked = before.then(() => pairedCookie(origin, centreId));
  asking.set(key, asked);
  // One after the other: only the first can be paired without a manager.
  lastAsked.set(
    centreId,
    asked.catch(() => undefined),
  );
  const forget = () => asking.delete(key);
  asked.then((cookie) => typeof cookie !== 'string' && forget(), forget);
  return asked;
}

async function pairedCookie(origin: string, centreId: string): Promise<string | Refusal> {
  const ours = paired.get(centreId) ?? [];
  for (const own of ours) {
    // A server of another installation does not know it, and may pair its own first kiosk instead.
    const { answer, cookie } = await presentKiosk(origin, centreId, own);
    if (!answer.ok) return answer;
    if (answer.paired === null) continue;
    if (cookie !== own) paired.set(centreId, [...ours, cookie]);
    return cookie;
  }
  const { answer, cookie } = await presentKiosk(origin, centreId);
  if (!answer.ok) return answer;
  if (answer.paired === null) throw new Error(`${centreId} has a kiosk of somebody else already`);
  paired.set(centreId, [...ours, cookie]);
  return cookie;
}
