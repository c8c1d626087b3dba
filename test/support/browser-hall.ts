import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import {
  centreDefinition,
  type CentreDefinition,
} from '../../shared/contract/centre-definition.ts';
import { issueDone } from '../../shared/contract/issue.ts';
import { accessibilityFaults, openBrowser, openScreen } from './chromium.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';
import { readHistory } from './history.ts';
import { startLuot, type RunningLuot } from './in-process-luot.ts';
import { kioskCookie } from './kiosk-pairing.ts';
import { morningZone } from './morning.ts';

/** The centre that comes with the product, moved to where it is morning. */
export const starterCentre: CentreDefinition = {
  ...centreDefinition.parse(
    JSON.parse(
      readFileSync(new URL('../../server/centres/ben-nghia.json', import.meta.url), 'utf8'),
    ),
  ),
  timeZone: morningZone(),
};

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * A hall for all tests of a file, closed after them; pages are closed after each. Call what it returns inside tests.
 * @param others centres beside the starter centre
 */
export function useBrowserHall(others: readonly CentreDefinition[] = []): () => BrowserHall {
  let hall: BrowserHall | undefined;
  const get = () => {
    if (hall === undefined) throw new Error('the hall is open only while tests run');
    return hall;
  };
  beforeAll(async () => {
    hall = await BrowserHall.open(others);
  });
  afterEach(() => get().closePages());
  afterAll(() => hall?.close());
  return get;
}

/** The starter centre on a server of its own, with a real browser in front of it. */
export class BrowserHall {
  readonly centreId = starterCentre.id;
  private readonly faultsOfPages: string[][] = [];

  private constructor(
    readonly database: FreshDatabase,
    readonly luot: RunningLuot,
    private readonly browser: Browser,
  ) {}

  static async open(others: readonly CentreDefinition[]): Promise<BrowserHall> {
    const database = await freshDatabase(inject('databaseUrl'));
    const luot = await startLuot({
      databaseUrl: database.url,
      redisUrl: inject('redisUrl'),
      definitions: [starterCentre, ...others],
      builtFolder: fileURLToPath(new URL('../../dist', import.meta.url)),
    });
    return new BrowserHall(database, luot, await openBrowser());
  }

  /** Everything pages have reported as an error so far. */
  get faults(): string[] {
    return this.faultsOfPages.flat();
  }

  async closePages(): Promise<void> {
    await Promise.all(this.browser.contexts().map((context) => context.close()));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.luot.stop();
    await this.database.drop();
  }

  /** A page of its own, with its own cookies; a kiosk's is that of a paired one. */
  async page(path: string, size: Size): Promise<Page> {
    const centreId = /^\/([^/]+)\/kiosk/.exec(path)?.[1];
    const cookie = centreId === undefined ? '' : await this.kiosk(centreId);
    const screen = await openScreen(this.browser, `${this.luot.origin}${path}`, size, cookie);
    this.faultsOfPages.push(screen.faults);
    return screen.page;
  }

  async signedIn(
    screen: 'officer' | 'manager',
    username: string,
    size: Size,
    centreId = this.centreId,
  ): Promise<Page> {
    const page = await this.page(`/${centreId}/${screen}`, size);
    const password = this.luot.passwords.of(centreId, username);
    await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(username);
    await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
    await page.keyboard.press('Enter');
    return page;
  }

  /** The cookie of a paired kiosk; none for a centre that does not exist. */
  async kiosk(centreId: string): Promise<string> {
    const cookie = await kioskCookie(this.luot.origin, centreId);
    return typeof cookie === 'string' ? cookie : '';
  }

  /** Takes a ticket through the public API; resolves to its number. */
  async takeTicket(serviceId = 'birth-registration', centreId = this.centreId): Promise<string> {
    const body = { commandId: crypto.randomUUID(), serviceId, language: 'vi', channel: 'kiosk' };
    const response = await fetch(`${this.luot.origin}/api/centres/${centreId}/tickets`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: await this.kiosk(centreId) },
      body: JSON.stringify(body),
    });
    return issueDone.parse(await response.json()).ticket.number;
  }

  /** As the staff member signed in on `page`. */
  async command(page: Page, input: object, centreId = this.centreId): Promise<void> {
    const answer = await page.request.post(`${this.luot.origin}/api/centres/${centreId}/commands`, {
      data: { commandId: crypto.randomUUID(), input },
    });
    expect(await answer.json()).toMatchObject({ ok: true });
  }

  /** What the event table holds of one type, oldest first. */
  async events(type: string, centreId = this.centreId) {
    const { events } = await readHistory(this.database.sql, centreId);
    return events.filter((event) => event.type === type);
  }
}

/** Resolves once a text is visible; screens may hold it hidden as well, for printing or for screen readers. */
export function seen(page: Page, text: string | RegExp): Promise<void> {
  return page.getByText(text).filter({ visible: true }).first().waitFor();
}

export async function expectAccessible(pages: Readonly<Record<string, Page>>): Promise<void> {
  for (const [name, page] of Object.entries(pages)) {
    expect({ [name]: await accessibilityFaults(page) }).toEqual({ [name]: [] });
  }
}
