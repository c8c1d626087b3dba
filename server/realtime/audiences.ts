import type { Namespace } from 'socket.io';
import type { CommandRequest } from '../../shared/contract/command.ts';
import { namespaces, type Audience } from '../../shared/contract/live.ts';
import type { Plan } from '../../shared/contract/plan.ts';
import { centreTime } from '../domain/centre/centre-time.ts';
import type { CentreState } from '../domain/centre/state.ts';
import type { ErrorDoor } from '../as-refusal.ts';
import type { Answer, Clock, Console, StaffAccount } from '../ports.ts';
import { boardPlan, boardView } from '../queries/board.ts';
import { officerPlan, officerView } from '../queries/hall.ts';
import { kioskPlan, kioskView } from '../queries/kiosk.ts';
import { managerView } from '../queries/manager-hall.ts';
import { phonePlan, phoneView } from '../queries/phone.ts';
import { centreRoom, openAudience, withBuild, type Guest } from './audience.ts';
import type { LiveServer } from './live-sockets.ts';
import { takeCommands } from './staff-commands.ts';
import type { StaffMember, StaffSessions } from './staff-sessions.ts';
import { WrittenAnswers } from './written-once.ts';

export interface AudiencesOptions extends ErrorDoor {
  readonly clock: Clock;
  /** Of the screens this server has; null: none. */
  readonly build: string | null;
  /** Undefined when there is no such centre. */
  readonly read: <T>(centreId: string, query: (state: CentreState) => T) => Promise<T | undefined>;
  readonly hashSecret: (secret: string) => string;
  readonly latestPlan: (centreId: string) => Promise<Plan | null>;
  readonly sessions: StaffSessions;
  /** Whoever is signed in by this cookie header. */
  whoIs(cookies: string | undefined): Promise<StaffMember | null>;
  execute(centreId: string, account: StaffAccount, request: CommandRequest): Promise<Answer>;
  /** A console is connected to this process. */
  consoleCame(console: Console): void;
  /** A console of this process has gone. */
  consoleLeft(console: Console): void;
}

export type Audiences = Readonly<Record<Audience, Namespace>>;

/** Room of the one officer, of the one ticket, and of the one staff session. */
export const officerRoom = (centreId: string, officerId: string) =>
  `officer/${centreId}/${officerId}`;
export const ticketRoom = (centreId: string, ticketId: string) => `ticket/${centreId}/${ticketId}`;
export const sessionRoom = (sessionKey: string) => `session/${sessionKey}`;

/** Opens the five audiences, each with its own view: what a type has no field for cannot leak. */
export function openAudiences(io: LiveServer, options: AudiencesOptions): Audiences {
  return {
    board: openPublic(
      io,
      options,
      'board',
      (state) => boardView(state, centreTime(state, options.clock.nowMs())),
      (_state, plan) => boardPlan(plan),
    ),
    kiosk: openPublic(
      io,
      options,
      'kiosk',
      (state) => kioskView(state, centreTime(state, options.clock.nowMs())),
      (state, plan) => kioskPlan(state, plan),
    ),
    phone: openPhone(io, options),
    officer: openOfficer(io, options),
    manager: openManager(io, options),
  };
}

/** What the kiosk is told of the time may be so old. */
const publicViewMs = 1000;

function openPublic(
  io: LiveServer,
  { log, isOutage, build, read, latestPlan, clock }: AudiencesOptions,
  audience: 'board' | 'kiosk',
  view: (state: CentreState) => object,
  planView: (state: CentreState, plan: Plan) => object,
): Namespace {
  const answers = new WrittenAnswers();
  return openAudience<null>(io, {
    audience,
    log,
    isOutage,
    build,
    async admit({ centreId }) {
      const known = await read(centreId, () => true);
      if (known === undefined) return { ok: false, code: 'unknown-centre' };
      return { ok: true, member: null, room: centreRoom(centreId) };
    },
    async sync({ handshake: { centreId } }) {
      const plan = await latestPlan(centreId);
      const answer = await read(centreId, (state) => {
        const moment = Math.floor(clock.nowMs() / publicViewMs);
        const key = [state.revision, plan?.computedAtMs, plan?.waitsMadeAtMs, moment].join('/');
        return answers.of(centreId, key, () =>
          withBuild({ ok: true, view: view(state), plan: plan && planView(state, plan) }, build),
        );
      });
      return answer ?? { ok: false, code: 'unknown-centre' };
    },
  });
}

function openPhone(io: LiveServer, options: AudiencesOptions): Namespace {
  const { log, isOutage, build, read, latestPlan, hashSecret } = options;
  return openAudience<{ ticketId: string }>(io, {
    audience: 'phone',
    log,
    isOutage,
    build,
    async admit({ centreId, token }) {
      const tokenHash = hashSecret(token ?? '');
      const found = await read(centreId, (state) => [state.ticketByTokenHash(tokenHash)?.id]);
      if (found === undefined) return { ok: false, code: 'unknown-centre' };
      const [ticketId] = found;
      if (ticketId === undefined) return { ok: false, code: 'unknown-ticket' };
      return { ok: true, member: { ticketId }, room: ticketRoom(centreId, ticketId) };
    },
    async sync({ handshake: { centreId }, member: { ticketId } }) {
      const plan = await latestPlan(centreId);
      const answer = await read(centreId, (state) => {
        const ticket = state.tickets.get(ticketId);
        if (ticket === undefined) return undefined;
        const view = phoneView(state, ticket);
        return { ok: true as const, view, plan: plan && phonePlan(plan, ticketId) };
      });
      return answer ?? { ok: false, code: 'unknown-ticket' };
    },
  });
}

function openOfficer(io: LiveServer, options: AudiencesOptions): Namespace {
  const { log, isOutage, build, read, latestPlan } = options;
  return openAudience<StaffMember & { officerId: string }>(io, {
    audience: 'officer',
    log,
    isOutage,
    build,
    async admit({ centreId }, socket) {
      const who = await options.whoIs(socket.handshake.headers.cookie);
      if (who?.centreId !== centreId) return { ok: false, code: 'not-signed-in' };
      const { officerId } = who;
      if (officerId === null) return { ok: false, code: 'not-allowed' };
      await socket.join([sessionRoom(who.sessionKey), centreRoom(centreId)]);
      const member = { ...who, officerId };
      return { ok: true, member, room: officerRoom(centreId, officerId) };
    },
    async sync({ handshake: { centreId }, member: { officerId } }) {
      const plan = await latestPlan(centreId);
      const answer = await read(centreId, (state) => ({
        ok: true as const,
        view: officerView(state, officerId),
        plan: plan && officerPlan(state, plan, officerId),
      }));
      return answer ?? { ok: false, code: 'unknown-centre' };
    },
    welcome(guest) {
      options.sessions.seat(guest.member, guest.socket);
      takeCommands(guest, options);
      const { centreId, officerId } = guest.member;
      options.consoleCame({ centreId, officerId });
      guest.socket.on('disconnect', () => {
        options.consoleLeft({ centreId, officerId });
      });
    },
  });
}

/** The officers' consoles connected to this process. */
export function* connectedConsoles(io: LiveServer): Generator<Console> {
  for (const { data } of io.of(namespaces.officer).sockets.values()) {
    const { guest } = data as { guest?: Guest<Console> };
    if (guest !== undefined) yield guest.member;
  }
}

function openManager(io: LiveServer, options: AudiencesOptions): Namespace {
  const { log, isOutage, build, read, latestPlan } = options;
  return openAudience<StaffMember>(io, {
    audience: 'manager',
    log,
    isOutage,
    build,
    async admit({ centreId }, socket) {
      const who = await options.whoIs(socket.handshake.headers.cookie);
      if (who?.centreId !== centreId) return { ok: false, code: 'not-signed-in' };
      if (who.role !== 'manager') return { ok: false, code: 'not-allowed' };
      await socket.join(sessionRoom(who.sessionKey));
      return { ok: true, member: who, room: centreRoom(centreId) };
    },
    async sync({ handshake: { centreId } }) {
      const plan = await latestPlan(centreId);
      const view = await read(centreId, managerView);
      if (view === undefined) return { ok: false, code: 'unknown-centre' };
      return { ok: true, view, plan };
    },
    welcome(guest) {
      options.sessions.seat(guest.member, guest.socket);
      takeCommands(guest, options);
    },
  });
}
