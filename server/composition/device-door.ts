import type { Request } from 'express';
import type { DeviceRoutesOptions } from '../http/device-routes.ts';
import { PostgresDeviceStore } from '../postgres/device-store.ts';
import { Limit } from '../redis/limits.ts';
import { TicketSources } from '../redis/ticket-sources.ts';
import { hashSecret, newCode, newSecret } from '../security/password.ts';
import type { Core } from './core.ts';
import { KnownDevices } from './known-devices.ts';
import { TicketAdmission } from './ticket-admission.ts';

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
  { options, staff, centres, registry, redis, addresses }: Core,
  { store, known }: Devices,
): DeviceRoutesOptions {
  const codes = new Limit(redis.main, { prefix: `${options.prefix}:pair`, ...codesOfAddress });
  return {
    devices: store,
    ...{ staff, newSecret, hashSecret, clock: options.clock, log: options.log },
    isOwnMachine: (request: Request) => addresses.isOwnMachine(request),
    mayExist: async (centreId) =>
      centres.peek(centreId) !== undefined || (await registry.exists(centreId)),
    mayPair: (request: Request) => codes.take(addresses.of(request)),
    changed: () => {
      known.forget();
    },
  };
}
