import type { Request } from 'express';
import type { Device, TicketSource } from '../../shared/contract/device.ts';
import type { CentreState } from '../domain/centre/state.ts';
import type { DeviceRoutesOptions } from '../http/device-routes.ts';
import { PostgresDeviceStore } from '../postgres/device-store.ts';
import { Limit } from '../redis/limits.ts';
import { TicketSources, type TicketSource as KnownSource } from '../redis/ticket-sources.ts';
import { hashSecret, newCode, newSecret } from '../security/password.ts';
import type { Core } from './core.ts';
import { KnownDevices } from './known-devices.ts';
import { TicketAdmission } from './ticket-admission.ts';

/** More would tell a manager nothing. */
const sourcesTold = 50;
/** Codes one address may ask for: a hall may set up a handful of kiosks at once. */
const codesOfAddress = { points: 30, seconds: 10 * 60 };

/** Paired kiosks, and what they and others may do. */
export interface Devices {
  readonly store: PostgresDeviceStore;
  readonly known: KnownDevices;
  readonly sources: TicketSources;
  readonly admission: TicketAdmission;
}

export function openDevices({ options, database, redis, centres, addresses }: Core): Devices {
  const { clock, prefix, issuesPerMinute } = options;
  const store = new PostgresDeviceStore(database, clock, newCode);
  const known = new KnownDevices(store, clock);
  const sources = new TicketSources(redis.main, prefix, newSecret);
  const limit = (name: string, points: number) =>
    new Limit(redis.main, { prefix: `${prefix}:${name}`, points, seconds: 60 });
  const remote = new Map<number, Limit>();
  const admission = new TicketAdmission({
    ...{ centres, devices: known, sources, addresses, hashSecret, clock },
    kioskLimit: limit('issue', issuesPerMinute),
    remoteLimit(perMinute) {
      const made = remote.get(perMinute) ?? limit(`remote-${perMinute}`, perMinute);
      remote.set(perMinute, made);
      return made;
    },
  });
  return { store, known, sources, admission };
}

export function deviceDoor(
  { options, staff, centres, registry, redis, addresses, execute }: Core,
  { store, known, sources }: Devices,
): DeviceRoutesOptions {
  const codes = new Limit(redis.main, { prefix: `${options.prefix}:pair`, ...codesOfAddress });
  return {
    devices: store,
    ...{ staff, newSecret, hashSecret, clock: options.clock, log: options.log },
    isOwnMachine: (request: Request) => addresses.isOwnMachine(request),
    mayExist: async (centreId) =>
      centres.peek(centreId) !== undefined || (await registry.exists(centreId)),
    mayPair: (request: Request) => codes.take(addresses.of(request)),
    async sources(centreId, devices) {
      const known = await sources.list(centreId);
      const live = await centres.read(centreId, liveTickets);
      return toldSources(known, live ?? new Set(), devices);
    },
    async cancelSource(account, sourceId, { commandId, reason }) {
      // All of them, in one order: a repeated request is the same command.
      const taken = await sources.ticketsOf(account.centreId, sourceId);
      const ticketIds = [...taken].sort();
      if (ticketIds.length === 0) return { ok: false, code: 'unknown-ticket' };
      const input = { kind: 'cancel-tickets' as const, ticketIds, reason };
      return execute(account.centreId, account, { commandId, input });
    },
    changed: () => {
      known.forget();
    },
  };
}

function liveTickets(state: CentreState): Set<string> {
  return new Set([...state.liveTickets()].map(({ id }) => id));
}

/** What the manager is told of: whoever holds live tickets or was turned away, busiest first. */
function toldSources(
  sources: readonly KnownSource[],
  live: ReadonlySet<string>,
  devices: readonly Device[],
): TicketSource[] {
  return sources
    .map(({ id, ticketIds, refused, lastRefusedAtMs }) => ({
      ...{ id, refused, lastRefusedAtMs },
      kiosk: devices.find((device) => device.id === id)?.name ?? null,
      live: ticketIds.filter((ticketId) => live.has(ticketId)).length,
    }))
    .filter((source) => source.live > 0 || source.refused > 0)
    .sort((a, b) => b.live + b.refused - a.live - a.refused)
    .slice(0, sourcesTold);
}
