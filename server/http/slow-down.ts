/** Counts attempts, within an allowance or beyond it. */
export interface AttemptCount {
  count(key: string): Promise<number>;
  giveBack(key: string): Promise<void>;
}

export interface SlowDownOptions {
  readonly ofAddress: AttemptCount;
  readonly ofAccount: AttemptCount;
  readonly pause: (ms: number) => Promise<void>;
}

/** An attempt that may go on now. */
export interface Held {
  /** An account has just had so many wrong passwords, from wherever, that somebody should look. */
  readonly isAlarming: boolean;
  /** The attempt was a good one: it does not count. */
  giveBack(): Promise<void>;
}

/** Attempts that are free, in the time the counts look back: a shift that signs in behind one address. */
const free = { ofAddress: 60, ofAccount: 30 };
const firstPauseMs = 250;
const longestPauseMs = 8000;
/** Held up at the same time in one process; a guesser who sends many at once gets no further with it. */
const mostHeld = 20;

/**
 * Wrong passwords from one address, or for one account from all addresses, hold up the attempts that follow:
 * longer and longer, but for seconds at most. Somebody who knows the password is never kept out by others.
 */
export class SlowDown {
  private held = 0;

  constructor(private readonly options: SlowDownOptions) {}

  /** Resolves when the attempt may go on; `full` when too many are held up already. */
  async hold({ address, account }: { address: string; account: string }): Promise<Held | 'full'> {
    const { ofAddress, ofAccount, pause } = this.options;
    const counted = [await ofAddress.count(address), await ofAccount.count(account)] as const;
    const pauseMs = pauseAfter(counted[0] - free.ofAddress, counted[1] - free.ofAccount);
    if (pauseMs > 0) {
      if (this.held >= mostHeld) return 'full';
      this.held += 1;
      await pause(pauseMs).finally(() => {
        this.held -= 1;
      });
    }
    return {
      isAlarming: counted[1] === free.ofAccount,
      giveBack: async () => {
        await Promise.all([ofAddress.giveBack(address), ofAccount.giveBack(account)]);
      },
    };
  }
}

function pauseAfter(...beyond: readonly number[]): number {
  const most = Math.max(...beyond);
  return most <= 0 ? 0 : Math.min(longestPauseMs, firstPauseMs * 2 ** (most - 1));
}
