import { z } from 'zod';
import {
  builtMessage,
  revisionMessage,
  type FactsMessage,
  type SyncAnswer,
} from '../contract/live.ts';
import { refusal as refusalSchema, type Refusal } from '../contract/refusal.ts';
import { FactChain } from './fact-chain.ts';
import type { LiveSocket } from './live-socket.ts';
import { reportFault } from './report-fault.ts';

/** How long the store bears what before it asks for the snapshot again. */
export const patience = {
  earlyFactsMs: 300,
  behindHeartbeatMs: 700,
  /** The heartbeat comes every two seconds; three missed ones mean that nothing comes through. */
  silenceMs: 7000,
  syncAnswerMs: 5000,
  firstRetryMs: 500,
  longestRetryMs: 8000,
} as const;

/** `connecting`: no answer yet. `live`: snapshot taken and connected. `offline`: what is shown may be old. */
export type LiveStatus = 'connecting' | 'live' | 'offline';

export interface LiveStoreOptions<View, Fact, PlanView> {
  /** Of the audience's namespace; the store connects it and, on `close`, disconnects it. */
  socket: LiveSocket;
  syncSchema: z.ZodType<SyncAnswer<View, PlanView>>;
  factsSchema: z.ZodType<FactsMessage<Fact>>;
  planSchema: z.ZodType<PlanView>;
  /** Pure; slices the fact does not touch keep their identity. The store sets `revision` itself. */
  reduce: (view: View, fact: Fact) => View;
}

type TimerName = 'early' | 'behind' | 'answer' | 'retry' | 'silence';

/** How a server that refuses a connection says why. */
const connectRefusal = z.object({ data: refusalSchema });

/**
 * One audience's live state: snapshot plus an unbroken chain of facts. A gap, a malformed message, a
 * missed heartbeat or a reconnect ends in a new snapshot, so the view is never silently wrong. The
 * last view stays readable while offline; `status` tells that it may be old.
 */
export class LiveStore<View extends { revision: number }, Fact, PlanView> {
  plan: PlanView | null = null;
  status: LiveStatus = 'connecting';
  /** Why the last `sync` was refused; null after the next one that was not. */
  refusal: Refusal | null = null;
  /** Build of the screens the server has; null until it has said so. */
  serverBuild: string | null = null;
  /** Snapshots taken. */
  syncs = 0;
  /** Times a snapshot had to be asked for because the chain was broken or fell behind. */
  gaps = 0;

  readonly #options: LiveStoreOptions<View, Fact, PlanView>;
  readonly #chain: FactChain<View, Fact>;
  readonly #listeners = new Set<() => void>();
  readonly #factListeners = new Set<(fact: Fact, view: View) => void>();
  readonly #timers = new Map<TimerName, ReturnType<typeof setTimeout>>();
  /** The request whose answer is awaited; an answer to any other is stale. */
  #asked: object | null = null;
  /** False from a question for the snapshot, or a message that could not be read, until a snapshot was taken. */
  #sound = false;
  #chainedSinceAsked = false;
  #failures = 0;
  #closed = false;

  constructor(options: LiveStoreOptions<View, Fact, PlanView>) {
    this.#options = options;
    this.#chain = new FactChain<View, Fact>(options.reduce, (fact, view) => {
      for (const listener of this.#factListeners) listener(fact, view);
    });
    const { socket } = options;
    socket.on('connect', this.#connected);
    socket.on('disconnect', this.#disconnected);
    socket.on('connect_error', this.#connectFailed);
    socket.on('facts', this.#factsArrived);
    socket.on('plan', this.#planArrived);
    socket.on('revision', this.#revisionArrived);
    if (socket.connected) this.#connected();
    else socket.connect();
  }

  get view(): View | null {
    return this.#chain.view;
  }

  /** Calls `listener` after every change of anything readable here. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls `listener` with each fact that became part of the view, in order, each once. Facts a snapshot swallowed are not told. */
  onFacts(listener: (fact: Fact, view: View) => void): () => void {
    this.#factListeners.add(listener);
    return () => this.#factListeners.delete(listener);
  }

  /** Ends everything; no listener is called afterwards. */
  close(): void {
    this.#closed = true;
    this.#asked = null;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#listeners.clear();
    this.#factListeners.clear();
    const { socket } = this.#options;
    socket.off('connect', this.#connected);
    socket.off('disconnect', this.#disconnected);
    socket.off('connect_error', this.#connectFailed);
    socket.off('facts', this.#factsArrived);
    socket.off('plan', this.#planArrived);
    socket.off('revision', this.#revisionArrived);
    socket.disconnect();
  }

  readonly #connected = (): void => {
    this.#failures = 0;
    this.#chain.forgetEarly();
    this.#stop('early');
    this.#sync();
  };

  readonly #disconnected = (): void => {
    this.#asked = null;
    for (const name of ['early', 'behind', 'answer', 'retry', 'silence'] as const) this.#stop(name);
    this.#set({ status: 'offline' });
    if (!this.#options.socket.active) this.#retry();
  };

  readonly #connectFailed = (error: unknown): void => {
    if (error instanceof Error && 'data' in error) this.#hearBuild(error.data);
    const refused = connectRefusal.safeParse(error);
    this.#set({ status: 'offline', refusal: refused.success ? refused.data.data : this.refusal });
    if (!this.#options.socket.active) this.#retry();
  };

  readonly #factsArrived = (raw: unknown): void => {
    const message = this.#options.factsSchema.safeParse(raw);
    if (!message.success) {
      this.#malformed('facts', message.error);
      return;
    }
    const step = this.#chain.take(message.data);
    if (step === 'known') return;
    if (step === 'broken') {
      this.#gap();
      return;
    }
    if (step === 'applied') {
      this.#chainedSinceAsked = true;
      this.#notify();
    }
    if (this.#chain.waiting === 0) this.#stop('early');
    else if (!this.#timers.has('early')) {
      this.#start('early', patience.earlyFactsMs, () => {
        if (this.#chain.waiting > 0 && this.#asked === null) this.#gap();
      });
    }
  };

  readonly #planArrived = (raw: unknown): void => {
    const plan = this.#options.planSchema.safeParse(raw);
    if (plan.success) this.#set({ plan: plan.data });
    else this.#malformed('plan', plan.error);
  };

  readonly #revisionArrived = (raw: unknown): void => {
    this.#hearBuild(raw);
    const message = revisionMessage.safeParse(raw);
    if (!message.success) {
      this.#malformed('revision', message.error);
      return;
    }
    this.#heard();
    const { revision } = message.data;
    if (this.view === null || revision <= this.view.revision || this.#timers.has('behind')) return;
    this.#start('behind', patience.behindHeartbeatMs, () => {
      if (this.view !== null && this.view.revision < revision) this.#gap();
    });
  };

  /** Read first: a server of another build may say what this page does not understand. */
  #hearBuild(raw: unknown): void {
    const built = builtMessage.safeParse(raw);
    if (!built.success || built.data.build === this.serverBuild) return;
    this.serverBuild = built.data.build;
    this.#notify();
  }

  /**
   * A heartbeat has come: the connection carries. From the first one on, their absence means that what is
   * shown may be old, long before the transport notices a dead network.
   */
  #heard(): void {
    if (this.status === 'offline' && this.#sound) this.#set({ status: 'live' });
    this.#start('silence', patience.silenceMs, () => this.#set({ status: 'offline' }));
  }

  #gap(): void {
    if (this.#asked !== null) return;
    this.gaps += 1;
    this.#sync();
  }

  #malformed(what: string, error: unknown): void {
    reportFault(`A malformed ${what} message came; asking for the snapshot again.`, error);
    this.#sound = false;
    this.#set({ status: 'offline' });
    if (this.#asked === null && !this.#timers.has('retry')) this.#sync();
  }

  #sync(): void {
    const { socket } = this.#options;
    if (this.#closed || !socket.connected) return;
    this.#stop('retry');
    const asked = {};
    this.#asked = asked;
    this.#sound = false;
    this.#chainedSinceAsked = false;
    this.#start('answer', patience.syncAnswerMs, () => this.#retry());
    socket.emit('sync', (raw: unknown) => {
      if (this.#asked === asked) this.#answered(raw);
    });
  }

  #answered(raw: unknown): void {
    this.#asked = null;
    this.#hearBuild(raw);
    this.#stop('answer');
    const answer = this.#options.syncSchema.safeParse(raw);
    if (!answer.success) {
      reportFault('A malformed snapshot came; asking again.', answer.error);
      this.#retry();
      return;
    }
    if (!answer.data.ok) {
      this.#set({ refusal: answer.data, status: 'offline' });
      if (answer.data.code === 'unavailable') this.#retry();
      return;
    }
    this.#failures = 0;
    this.#sound = true;
    this.syncs += 1;
    const { view, plan } = answer.data;
    const ours = this.view;
    const oursIsNewer = this.#chainedSinceAsked && ours !== null && ours.revision > view.revision;
    if (!oursIsNewer) this.#chain.restart(view);
    this.#set({ plan, status: 'live', refusal: null });
    if (this.#chain.waiting > 0) {
      this.#start('early', patience.earlyFactsMs, () => {
        if (this.#chain.waiting > 0) this.#gap();
      });
    }
  }

  /** Asks (or connects) again after a pause that doubles, with some spread so that a hall of screens does not ask at once. */
  #retry(): void {
    this.#asked = null;
    this.#set({ status: 'offline' });
    const longest = Math.min(patience.firstRetryMs * 2 ** this.#failures, patience.longestRetryMs);
    this.#failures += 1;
    this.#start('retry', longest * (0.75 + Math.random() / 4), () => {
      if (this.#options.socket.connected) this.#sync();
      else this.#options.socket.connect();
    });
  }

  #start(name: TimerName, afterMs: number, act: () => void): void {
    this.#stop(name);
    this.#timers.set(
      name,
      setTimeout(() => {
        this.#timers.delete(name);
        act();
      }, afterMs),
    );
  }

  #stop(name: TimerName): void {
    clearTimeout(this.#timers.get(name));
    this.#timers.delete(name);
  }

  #set(change: { plan?: PlanView | null; status?: LiveStatus; refusal?: Refusal | null }): void {
    Object.assign(this, change);
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}
