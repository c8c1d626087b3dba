import type { StaffAccount } from '../ports.ts';

/** Somebody of the staff behind a socket. */
export interface StaffMember extends StaffAccount {
  /** Names the session they came in with, without giving its secret away. */
  readonly sessionKey: string;
}

/** As much of a socket as ending it takes. */
interface EndableSocket {
  on(event: 'disconnect', listener: () => void): unknown;
  disconnect(close: boolean): unknown;
}

interface Seat {
  readonly member: StaffMember;
  readonly sockets: Set<EndableSocket>;
  seenAtMs: number;
}

export interface StaffSessionsOptions {
  /** Which of these sessions still live, and whose each is now. */
  readonly find: (sessionKeys: readonly string[]) => Promise<ReadonlyMap<string, StaffAccount>>;
  /** Any clock that only goes forward. */
  readonly nowMs: () => number;
  /** What was found out about a session counts for so long. */
  readonly trustedForMs: number;
}

/**
 * The staff sessions with sockets of this process. A socket lives no longer than its session: whatever ends
 * one (time, a new password, a deleted account, another role, a sign-out nobody told this process of), the
 * next {@link check} disconnects its sockets, and no command is taken on older knowledge than that.
 */
export class StaffSessions {
  private readonly seats = new Map<string, Seat>();

  constructor(private readonly options: StaffSessionsOptions) {}

  /** A socket was let in. */
  seat(member: StaffMember, socket: EndableSocket): void {
    const { sessionKey } = member;
    const seat = this.seats.get(sessionKey) ?? {
      member,
      sockets: new Set<EndableSocket>(),
      seenAtMs: this.options.nowMs(),
    };
    this.seats.set(sessionKey, seat);
    seat.sockets.add(socket);
    socket.on('disconnect', () => {
      seat.sockets.delete(socket);
      if (seat.sockets.size === 0 && this.seats.get(sessionKey) === seat) {
        this.seats.delete(sessionKey);
      }
    });
  }

  /** Whether a command of this session may be taken. @throws when the database cannot tell */
  async mayCommand({ sessionKey }: StaffMember): Promise<boolean> {
    const seat = this.seats.get(sessionKey);
    if (seat === undefined) return false;
    const age = this.options.nowMs() - seat.seenAtMs;
    if (age >= this.options.trustedForMs) await this.look([sessionKey]);
    return this.seats.get(sessionKey) === seat;
  }

  /** Asks once for all sessions and ends those that are over. @throws when the database cannot tell */
  async check(): Promise<void> {
    if (this.seats.size > 0) await this.look([...this.seats.keys()]);
  }

  /** Disconnects this session's sockets of this process. */
  end(sessionKey: string): void {
    const seat = this.seats.get(sessionKey);
    this.seats.delete(sessionKey);
    for (const socket of seat?.sockets ?? []) socket.disconnect(true);
  }

  private async look(sessionKeys: readonly string[]): Promise<void> {
    const askedAtMs = this.options.nowMs();
    const live = await this.options.find(sessionKeys);
    for (const sessionKey of sessionKeys) {
      const seat = this.seats.get(sessionKey);
      if (seat === undefined) continue;
      if (isSame(seat.member, live.get(sessionKey))) seat.seenAtMs = askedAtMs;
      else this.end(sessionKey);
    }
  }
}

/** With another role or counter account a screen has to begin anew. */
function isSame(member: StaffAccount, now: StaffAccount | undefined): boolean {
  return now?.role === member.role && now.officerId === member.officerId;
}
