import type { Namespace, Socket } from 'socket.io';
import { slug } from '../../shared/contract/ids.ts';
import {
  liveHandshake,
  namespaces,
  type Audience,
  type FactsMessage,
  type LiveHandshake,
  type SyncAnswer,
} from '../../shared/contract/live.ts';
import type { Refusal, RefusalCode } from '../../shared/contract/refusal.ts';
import { asRefusal, type ErrorDoor } from '../as-refusal.ts';
import type { LiveServer } from './live-sockets.ts';
import { SyncTurns } from './sync-turns.ts';
import { WrittenOnce } from './written-once.ts';

/** A socket that has been let in; `member` is what letting in found out about it. */
export interface Guest<Member> {
  readonly handshake: LiveHandshake;
  readonly member: Member;
  readonly socket: Socket;
}

export interface AudienceRules<Member> extends ErrorDoor {
  readonly audience: Audience;
  /** Of the screens this server has; null: none. */
  readonly build: string | null;
  /** Whether this socket may come in, and into which room. */
  admit(
    handshake: LiveHandshake,
    socket: Socket,
  ): Promise<{ ok: true; member: Member; room: string } | { ok: false; code: RefusalCode }>;
  /** The whole view for this guest, and the last plan. */
  sync(guest: Guest<Member>): Promise<SyncAnswer<unknown, unknown> | WrittenOnce>;
  /** Further events this audience may send. */
  welcome?(guest: Guest<Member>): void;
}

/** Opens an audience's namespace: handshake, room and `sync`. Facts and plans go out through `emitLocal`. */
export function openAudience<Member>(io: LiveServer, rules: AudienceRules<Member>): Namespace {
  const namespace = io.of(namespaces[rules.audience]) as unknown as Namespace;
  namespace.use((socket, next) => {
    void admit(socket, rules)
      .then((guest) => {
        (socket.data as { guest: Guest<Member> }).guest = guest;
        next();
      })
      .catch((error: unknown) => {
        next(asConnectError(error, rules));
      });
  });
  namespace.on('connection', (socket) => {
    const { guest } = socket.data as { guest: Guest<Member> };
    takeQuestions(guest, rules);
    rules.welcome?.(guest);
  });
  return namespace;
}

/** Answers `sync`, each socket no oftener than its turns allow. */
function takeQuestions<Member>(guest: Guest<Member>, rules: AudienceRules<Member>): void {
  const turns = new SyncTurns({
    nowMs: () => performance.now(),
    later: setTimeout,
    make: () =>
      rules
        .sync(guest)
        .catch((error: unknown) => asRefusal(error, rules, 'a view could not be made'))
        .then((answer) =>
          answer instanceof WrittenOnce ? answer : withBuild(answer, rules.build),
        ),
  });
  guest.socket.on('sync', (answer: unknown) => {
    if (typeof answer === 'function') turns.ask(answer as (answer: unknown) => void);
  });
  guest.socket.on('disconnect', () => {
    turns.end();
  });
}

class NotAdmitted extends Error {
  constructor(readonly code: RefusalCode) {
    super(code);
  }
}

async function admit<Member>(socket: Socket, rules: AudienceRules<Member>): Promise<Guest<Member>> {
  const handshake = liveHandshake.safeParse(socket.handshake.auth);
  if (!handshake.success) throw new NotAdmitted('invalid-input');
  if (!slug.safeParse(handshake.data.centreId).success) throw new NotAdmitted('unknown-centre');
  const admitted = await rules.admit(handshake.data, socket);
  if (!admitted.ok) throw new NotAdmitted(admitted.code);
  await socket.join(admitted.room);
  return { handshake: handshake.data, member: admitted.member, socket };
}

/** `connect_error` at the client: `data.code` is the refusal code. */
function asConnectError(
  error: unknown,
  door: ErrorDoor & Pick<AudienceRules<unknown>, 'build'>,
): Error {
  const refusal: Refusal =
    error instanceof NotAdmitted
      ? { ok: false, code: error.code }
      : asRefusal(error, door, 'a screen could not be let in');
  return Object.assign(new Error(refusal.code), { data: withBuild(refusal, door.build) });
}

/** With the build of the screens, by which a page finds out that it is of another one. */
export function withBuild(message: object, build: string | null): object {
  return build === null ? message : { ...message, build };
}

/** Room of everybody of an audience who looks at one centre. */
export function centreRoom(centreId: string): string {
  return `centre/${centreId}`;
}

/** Sockets of this process in a room; other processes serve their own. */
export function localSize(namespace: Namespace, room: string): number {
  return namespace.adapter.rooms.get(room)?.size ?? 0;
}

/** Sends to this process's sockets in a room: every process folds the same history and serves its own. */
export function emitLocal(
  namespace: Namespace,
  room: string,
  name: 'facts' | 'plan' | 'revision',
  message: FactsMessage<unknown> | object,
): void {
  namespace.local.to(room).emit(name, message);
}
