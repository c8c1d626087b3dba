import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { clientAddresses } from '../../../server/http/client-address.ts';
import type { Plan } from '../../../shared/contract/plan.ts';
import { createApp } from '../../../server/http/app.ts';
import { RecentKeys } from '../../../server/http/recent-keys.ts';
import { SlowDown } from '../../../server/http/slow-down.ts';
import { SecretMemory } from '../../../server/http/secret-memory.ts';
import { hashSecret } from '../../../server/security/password.ts';
import type { StaffAccount, StaffStore } from '../../../server/ports.ts';
import { Centres } from '../../../server/engine/centres.ts';
import { silentLog } from '../../support/silent-log.ts';
import { FakeDevices } from './fake-devices.ts';
import { FakeCentreStore, isOutage } from './fake-centre-store.ts';
import { tokenOf } from './play.ts';
import { at } from './setup.ts';

const boss = {
  ...{ centreId: 'small', staffId: 'boss', name: 'Boss' },
  ...{ role: 'manager' as const, officerId: null },
};

/** Accounts and sessions in memory; a password is its own hash. */
class FakeStaff implements StaffStore {
  readonly sessions = new Map<string, StaffAccount>();

  async findByUsername(centreId: string, username: string) {
    if (centreId !== 'small' || !['an', 'boss'].includes(username)) return null;
    if (username === 'boss') return { account: boss, passwordHash: 'right' };
    const account = {
      centreId,
      staffId: 'an',
      name: 'An',
      role: 'officer',
      officerId: 'an',
    } as const;
    return { account, passwordHash: 'right' };
  }

  async startSession(account: StaffAccount, secret: string) {
    this.sessions.set(secret, account);
  }

  async findSession(secret: string) {
    return this.sessions.get(secret) ?? null;
  }

  async endSession(secret: string) {
    this.sessions.delete(secret);
  }

  async liveSessions(tokenHashes: readonly string[]) {
    const live = [...this.sessions].map(
      ([secret, account]) => [hashSecret(secret), account] as const,
    );
    return new Map(live.filter(([tokenHash]) => tokenHashes.includes(tokenHash)));
  }
}

const security = { note: () => undefined, sample: () => undefined };
const uncounted = { count: async () => 1, giveBack: async () => undefined };

/** The HTTP side on a free loopback port, with everything behind it in memory. */
export async function openFakeWeb() {
  const store = new FakeCentreStore();
  const staff = new FakeStaff();
  const seen = {
    verified: [] as string[],
    ended: [] as string[],
    took: [] as string[],
    told: [] as string[],
    forgiven: 0,
  };
  const allow = { issue: true, wish: true, signIn: true, ready: true, pair: true };
  let secrets = 0;
  const newToken = () => tokenOf((secrets += 1));
  const plan: { known: Plan | null } = { known: null };
  const time = { nowMs: at(8) };
  const clock = { nowMs: () => time.nowMs };
  const listener = { advanced: () => undefined };
  const centres = new Centres({
    store,
    clock,
    listener,
    isOutage,
    log: silentLog,
    newTokenHash: () => hashSecret(newToken()),
  });
  const app = createApp({
    centres: { list: async () => [{ id: 'small', name: { vi: 'Nhỏ', en: 'Small' } }] },
    builtFolder: '/nowhere',
    mayExist: async (centreId) => centreId === 'small',
    glanceAtTicket: async () => null,
    trustProxy: false,
    isOutage,
    log: silentLog,
    security,
    ready: async () => ({
      ok: allow.ready,
      reasons: allow.ready ? [] : ['starting'],
      warnings: [],
    }),
    commands: {
      staff,
      execute: (centreId, account, request) => {
        const { staffId, role, officerId } = account;
        return centres.execute(centreId, {
          ...request,
          actor: { type: 'staff', staffId, role, officerId },
        });
      },
    },
    sessions: {
      staff,
      verifyPassword: async (hash, password) => {
        seen.verified.push(hash);
        return hash === password;
      },
      newSecret: newToken,
      attempts: {
        seconds: 900,
        take: async () => allow.signIn,
        forgive: async () => {
          seen.forgiven += 1;
        },
      },
      slowDown: new SlowDown({
        ofAddress: uncounted,
        ofAccount: uncounted,
        pause: async () => undefined,
      }),
      addresses: clientAddresses(false, silentLog),
      security,
      decoyHash: 'decoy',
      sessionEnded: (secret) => void seen.ended.push(secret),
    },
    devices: {
      devices: new FakeDevices(),
      ...{ staff, newSecret: newToken, hashSecret, clock, log: silentLog },
      mayExist: async (centreId) => centreId === 'small',
      isOwnMachine: (request) => clientAddresses(false, silentLog).isOwnMachine(request),
      sources: async () => [],
      cancelSource: async () => ({ ok: false, code: 'unknown-ticket' }),
      mayPair: async () => allow.pair,
      changed: () => undefined,
    },
    tickets: {
      execute: (centreId, command) => centres.execute(centreId, command),
      peek: (centreId, query) => centres.glance(centreId, query),
      read: (centreId, query) => centres.read(centreId, query),
      told: (_centreId, { ticket }) => void seen.told.push(ticket.ticketId),
      knownPlan: async () => plan.known,
      admit: async () =>
        allow.issue ? { ok: true, source: 'kiosk-1' } : { ok: false, code: 'too-many-requests' },
      took: (_centreId, source, ticketId) => void seen.took.push(`${source} ${ticketId}`),
      mayWish: async () => allow.wish,
      newSecret: newToken,
      hashSecret,
      secrets: new SecretMemory(() => time.nowMs),
      tellings: new RecentKeys(100),
      publicOrigin: () => 'http://luot.local',
    },
  });
  const server = createServer(app);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ask = (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) =>
    fetch(base + path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  return { store, staff, seen, allow, time, plan, base, ask, close: () => server.close() };
}
