import type { Page } from 'playwright-core';
import { namespaces, type Audience } from '../../shared/contract/live.ts';

/**
 * Plays the live server for a page that is opened afterwards: it answers every `sync` with `answer`, so
 * that a screen can be looked at in any state. Speaks the little of Socket.IO that a page needs.
 */
export async function playServer(page: Page, audience: Audience, answer: object): Promise<void> {
  const namespace = namespaces[audience];
  await page.routeWebSocket(/\/socket\.io\//, (socket) => {
    const opening = { sid: 'played', upgrades: [], pingInterval: 60_000, pingTimeout: 60_000 };
    socket.send(`0${JSON.stringify({ ...opening, maxPayload: 100_000 })}`);
    socket.onMessage((message) => {
      const text = String(message);
      if (text.startsWith(`40${namespace}`)) socket.send(`40${namespace},{"sid":"played"}`);
      const asked = /^42\/\w+,(\d+)\["sync"\]/.exec(text);
      if (asked) socket.send(`43${namespace},${asked[1] ?? ''}${JSON.stringify([answer])}`);
    });
  });
}
