import {
  kioskPresence,
  presenceEveryMs,
  type KioskPresence,
} from '../../shared/contract/device.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';
import { ask } from '../../shared/ui/ask.ts';

/** `paired` also until the first answer: a kiosk that starts while the server is away shows no code. */
export type PairingState =
  | { is: 'paired' }
  /** Null: no code to be had right now. */
  | { is: 'waiting'; code: string | null };

/** The manager has just typed the code in: the kiosk should notice while they look. */
const waitingEveryMs = 3000;

type Present = () => Promise<KioskPresence | Refusal>;

/** Tells the server of this page that the kiosk of `centreId` is there. */
export const presentKiosk =
  (centreId: string): Present =>
  () =>
    ask(`/api/centres/${encodeURIComponent(centreId)}/kiosk`, kioskPresence, { method: 'POST' });

/** Keeps the server informed that this kiosk is there, and hears whether it may give tickets. No DOM. */
export class KioskPairing {
  state: PairingState = { is: 'paired' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #run = 0;

  constructor(
    private readonly present: Present,
    private readonly changed: () => void,
  ) {}

  start(): void {
    void this.check();
  }

  stop(): void {
    this.#run += 1;
    clearTimeout(this.#timer);
  }

  /** Asks now, and goes on asking. */
  async check(): Promise<void> {
    const run = ++this.#run;
    clearTimeout(this.#timer);
    const answer = await this.present();
    if (run !== this.#run) return;
    this.#hear(answer);
    const pauseMs = answer.ok && this.state.is === 'paired' ? presenceEveryMs : waitingEveryMs;
    this.#timer = setTimeout(() => void this.check(), pauseMs);
  }

  #hear(answer: KioskPresence | Refusal): void {
    if (!answer.ok) {
      // Silence and other refusals say nothing about the pairing.
      if (answer.code === 'too-many-requests') this.#show({ is: 'waiting', code: null });
      return;
    }
    const { paired, pairing } = answer;
    this.#show(paired ? { is: 'paired' } : { is: 'waiting', code: pairing?.code ?? null });
  }

  #show(state: PairingState): void {
    this.state = state;
    this.changed();
  }
}
