import { Router, type Request, type Response } from 'express';
import {
  cancelSourceRequest,
  pairRequest,
  type Device,
  type DeviceList,
  type KioskPresence,
  type TicketSource,
} from '../../shared/contract/device.ts';
import { slug } from '../../shared/contract/ids.ts';
import type { Answer, Clock, DeviceStore, Log, StaffAccount, StaffStore } from '../ports.ts';
import { deviceCookieOf, deviceSecret } from './device-cookie.ts';
import { onlyBy, sendRefusal } from './refusals.ts';
import { sessionSecret } from './session-cookie.ts';

export interface DeviceRoutesOptions {
  readonly devices: DeviceStore;
  readonly staff: Pick<StaffStore, 'findSession'>;
  readonly newSecret: () => string;
  readonly hashSecret: (secret: string) => string;
  /** True for a program of this very machine, not passed on by a proxy. */
  readonly isOwnMachine: (request: Request) => boolean;
  /** False when there surely is no such centre. */
  readonly mayExist: (centreId: string) => Promise<boolean>;
  /** False when this address has asked for too many codes. */
  readonly mayPair: (request: Request) => Promise<boolean>;
  /** A kiosk of this centre was paired or revoked. */
  readonly changed: (centreId: string) => void;
  /** Where today's tickets came from, busiest first. */
  readonly sources: (centreId: string, devices: readonly Device[]) => Promise<TicketSource[]>;
  /** Cancels what came from there and has not ended, in one act. */
  readonly cancelSource: (
    account: StaffAccount,
    sourceId: string,
    wish: { commandId: string; reason: string },
  ) => Promise<Answer>;
  readonly clock: Clock;
  readonly log: Log;
}

type CentreRequest = Request<{ centreId: string }>;
type SourceRequest = Request<{ centreId: string; sourceId: string }>;
type DeviceRequest = Request<{ centreId: string; deviceId: string }>;

/** What the first kiosk is called, which nobody has named. */
const firstName = 'Kiosk 1';

/** `/api/centres/:centreId`: kiosks present themselves, the manager pairs and revokes them. */
export function deviceRoutes(options: DeviceRoutesOptions): Router {
  const router = Router({ mergeParams: true });
  router
    .route('/kiosk')
    .post((request: CentreRequest, response) => present(options, request, response))
    .all(onlyBy('POST'));
  router
    .route('/devices')
    .get((request: CentreRequest, response) => list(options, request, response))
    .post((request: CentreRequest, response) => pair(options, request, response))
    .all(onlyBy('GET', 'POST'));
  router
    .route('/devices/:deviceId')
    .delete((request: DeviceRequest, response) => revoke(options, request, response))
    .all(onlyBy('DELETE'));
  router
    .route('/sources/:sourceId/cancel')
    .post((request: SourceRequest, response) => cancelSource(options, request, response))
    .all(onlyBy('POST'));
  return router;
}

/** A kiosk that is not paired gets a code to show, and a secret that opens the door once it is. */
async function present(
  options: DeviceRoutesOptions,
  request: CentreRequest,
  response: Response,
): Promise<void> {
  const { devices, newSecret, hashSecret, log } = options;
  const { centreId } = request.params;
  const known = await presenceOf(options, centreId, deviceSecret(request.headers.cookie));
  if (known !== null) {
    response.json(known);
    return;
  }
  if (!(await options.mayExist(centreId))) {
    sendRefusal(response, { ok: false, code: 'unknown-centre' });
    return;
  }
  const secret = newSecret();
  const tokenHash = hashSecret(secret);
  const [cookie, cookieOptions] = deviceCookieOf(request, centreId);
  if (options.isOwnMachine(request) && (await devices.pairFirst(centreId, tokenHash, firstName))) {
    options.changed(centreId);
    log.info({ centreId, name: firstName }, 'the first kiosk was paired, on this machine');
    const presence: KioskPresence = { ok: true, paired: { name: firstName }, pairing: null };
    response.cookie(cookie, secret, cookieOptions).json(presence);
    return;
  }
  const pairing = (await options.mayPair(request))
    ? await devices.beginPairing(centreId, tokenHash)
    : null;
  if (pairing === null) {
    sendRefusal(response, { ok: false, code: 'too-many-requests' });
    return;
  }
  const presence: KioskPresence = { ok: true, paired: null, pairing };
  response.cookie(cookie, secret, cookieOptions).json(presence);
}

/** Null for a kiosk whose secret opens nothing, or whose code has run out. */
async function presenceOf(
  { devices, hashSecret }: DeviceRoutesOptions,
  centreId: string,
  secret: string | undefined,
): Promise<KioskPresence | null> {
  if (secret === undefined) return null;
  const tokenHash = hashSecret(secret);
  const found = await devices.find(centreId, tokenHash);
  if (found !== null) return { ok: true, paired: { name: found.name }, pairing: null };
  const pairing = await devices.openPairing(centreId, tokenHash);
  return pairing && { ok: true, paired: null, pairing };
}

async function list(
  options: DeviceRoutesOptions,
  request: CentreRequest,
  response: Response,
): Promise<void> {
  if ((await managerOf(options, request, response)) === null) return;
  const devices = await options.devices.list(request.params.centreId);
  const nowMs = options.clock.nowMs();
  const sources = await options.sources(request.params.centreId, devices);
  response.json({ ok: true, devices, sources, nowMs } satisfies DeviceList);
}

async function cancelSource(
  options: DeviceRoutesOptions,
  request: SourceRequest,
  response: Response,
): Promise<void> {
  const manager = await managerOf(options, request, response);
  if (manager === null) return;
  const body = cancelSourceRequest.safeParse(request.body);
  const sourceId = slug.safeParse(request.params.sourceId);
  if (!body.success || !sourceId.success) {
    sendRefusal(response, { ok: false, code: 'invalid-input' });
    return;
  }
  const answer = await options.cancelSource(manager, sourceId.data, body.data);
  if (answer.ok) response.json(answer);
  else sendRefusal(response, answer);
}

async function pair(
  options: DeviceRoutesOptions,
  request: CentreRequest,
  response: Response,
): Promise<void> {
  const { devices, log } = options;
  const { centreId } = request.params;
  const manager = await managerOf(options, request, response);
  if (manager === null) return;
  const body = pairRequest.safeParse(request.body);
  if (!body.success) {
    sendRefusal(response, { ok: false, code: 'invalid-input' });
    return;
  }
  const { code, name } = body.data;
  const paired = await devices.pair(centreId, code, name, manager.staffId);
  if (paired === null) {
    sendRefusal(response, { ok: false, code: 'unknown-code' });
    return;
  }
  options.changed(centreId);
  log.info({ centreId, deviceId: paired.id, staffId: manager.staffId }, 'a kiosk was paired');
  response.status(201).json({ ok: true });
}

async function revoke(
  options: DeviceRoutesOptions,
  request: DeviceRequest,
  response: Response,
): Promise<void> {
  const { devices, log } = options;
  const { centreId, deviceId } = request.params;
  const manager = await managerOf(options, request, response);
  if (manager === null) return;
  // Gone already is as good as gone now.
  if (await devices.revoke(centreId, deviceId, manager.staffId)) {
    options.changed(centreId);
    log.info({ centreId, deviceId, staffId: manager.staffId }, 'a kiosk was revoked');
  }
  response.json({ ok: true });
}

/** The signed-in manager of this centre; null when the request was refused. */
async function managerOf(
  { staff }: DeviceRoutesOptions,
  request: CentreRequest,
  response: Response,
): Promise<StaffAccount | null> {
  const secret = sessionSecret(request.headers.cookie);
  const account = secret === undefined ? null : await staff.findSession(secret);
  if (account?.centreId !== request.params.centreId) {
    sendRefusal(response, { ok: false, code: 'not-signed-in' });
    return null;
  }
  if (account.role === 'manager') return account;
  sendRefusal(response, { ok: false, code: 'not-allowed' });
  return null;
}
