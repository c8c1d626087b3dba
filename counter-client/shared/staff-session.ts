import type { Refusal } from '../../shared/contract/refusal.ts';
import type { SignedIn } from '../../shared/contract/session.ts';
import { ChangeSource } from './change-source.ts';
import { readSession, signIn, signOut } from './session-api.ts';

/** `checking`: the server has not yet said whether this browser is signed in. */
export type SessionState = 'checking' | 'unreachable' | 'signed-out' | SignedIn;

/** Milliseconds until the server is asked again when it could not be reached. */
const askAgainMs = 2000;

/** Who works at this browser. The cookie outlives a reload; this only mirrors it. */
export class StaffSession extends ChangeSource {
  state: SessionState = 'checking';

  constructor(private readonly centreId: string) {
    super();
  }

  /** Asks the server who is signed in, again and again until it answers. */
  async restore(): Promise<void> {
    const answer = await readSession(this.centreId);
    if (answer.ok) this.#set(answer);
    else if (answer.code !== 'unavailable') this.#set('signed-out');
    else {
      this.#set('unreachable');
      setTimeout(() => void this.restore(), askAgainMs);
    }
  }

  /** Resolves to the refusal, or to null once signed in. */
  async signIn(username: string, password: string): Promise<Refusal | null> {
    const answer = await signIn(this.centreId, { username, password });
    if (!answer.ok) return answer;
    this.#set(answer);
    return null;
  }

  /** Resolves to the refusal when the server could not be told; then the session goes on. */
  async signOut(): Promise<Refusal | null> {
    const answer = await signOut(this.centreId);
    if (!answer.ok && answer.code !== 'not-signed-in') return answer;
    this.#set('signed-out');
    return null;
  }

  /** The server no longer knows this session. */
  expired(): void {
    this.#set('signed-out');
  }

  #set(state: SessionState): void {
    this.state = state;
    this.changed();
  }
}
