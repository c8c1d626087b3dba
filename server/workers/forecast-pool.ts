import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { HallForecasts, Log } from '../ports.ts';
import type { CentreSetup } from '../domain/centre/setup.ts';
import type { HallFacts } from '../domain/prediction/hall-facts.ts';
import type { PredictionHistory, RefreshedWaits } from '../domain/prediction/hall-predictor.ts';
import type { KeptPrediction, TicketNews } from '../domain/prediction/kept-prediction.ts';
import type { FromForecaster, ToForecaster } from './messages.ts';

interface Request {
  readonly thread: Worker;
  readonly resolve: (answer: FromForecaster['answer']) => void;
  readonly reject: (error: Error) => void;
  readonly patience: NodeJS.Timeout;
}

const entry = new URL('./forecast-thread-entry.mjs', import.meta.url);
const mostThreads = 4;
/** A forecast of the fullest hall takes a fraction of this, also where its thread gives way to all others. */
const patienceMs = 60_000;

/**
 * Threads that predict waits, each centre always on the same one. A thread starts with the first centre
 * that needs it. When one dies its requests fail and its centres are unknown until they begin again.
 */
export class ForecastPool implements HallForecasts {
  private readonly threads: (Worker | undefined)[];
  private readonly threadOf = new Map<string, number>();
  private readonly began = new Set<string>();
  private readonly requests = new Map<number, Request>();
  /** What each thread is told next, all at once: a message costs both threads far more than what is in it. */
  private readonly outboxes = new Map<Worker, ToForecaster[]>();
  private lastRequest = 0;
  private closed = false;

  constructor(
    private readonly log: Log,
    /** One core is left to the server itself. */
    size: number = Math.max(1, Math.min(mostThreads, availableParallelism() - 1)),
  ) {
    this.threads = Array.from({ length: size }, () => undefined);
  }

  knows(centreId: string): boolean {
    return this.began.has(centreId);
  }

  begin(centreId: string, setup: CentreSetup, history: PredictionHistory): void {
    const thread = this.threadFor(centreId);
    if (thread !== undefined) this.send(thread, { kind: 'begin', centreId, setup, history });
    this.began.add(centreId);
  }

  async issued(
    centreId: string,
    ticket: TicketNews,
    madeAtMs: number,
  ): Promise<KeptPrediction | null> {
    const told = { kind: 'issued', centreId, ticket, madeAtMs } as const;
    return (await this.ask((request) => ({ ...told, request }))) as KeptPrediction | null;
  }

  called(centreId: string, ticket: TicketNews, waitMinutes: number): void {
    this.tell({ kind: 'called', centreId, ticket, waitMinutes });
  }

  gone(centreId: string, ticketId: string): void {
    this.tell({ kind: 'gone', centreId, ticketId });
  }

  async refresh(centreId: string, facts: HallFacts): Promise<RefreshedWaits> {
    return (await this.ask((request) => {
      return { kind: 'refresh', centreId, facts, request };
    })) as RefreshedWaits;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.endThreads();
  }

  /** As if they all had died: what was asked fails, and every centre has to begin again. */
  async endThreads(): Promise<void> {
    const running = this.threads.filter((thread) => thread !== undefined);
    await Promise.all(running.map((thread) => thread.terminate()));
  }

  private tell(message: ToForecaster): void {
    const thread = this.knows(message.centreId) ? this.threadFor(message.centreId) : undefined;
    if (thread !== undefined) this.send(thread, message);
  }

  private send(thread: Worker, message: ToForecaster): void {
    const outbox = this.outboxes.get(thread);
    if (outbox !== undefined) {
      outbox.push(message);
      return;
    }
    this.outboxes.set(thread, [message]);
    setImmediate(() => {
      const messages = this.outboxes.get(thread);
      this.outboxes.delete(thread);
      if (messages !== undefined) thread.postMessage(messages);
    });
  }

  private ask(message: (request: number) => ToForecaster): Promise<FromForecaster['answer']> {
    const request = ++this.lastRequest;
    const asked = message(request);
    const thread = this.threadFor(asked.centreId);
    if (thread === undefined) return Promise.reject(new Error('the forecast pool is closed'));
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => {
        // It hangs: whatever else it was asked fails with it, and the next question starts a new one.
        this.log.error({ centreId: asked.centreId }, 'a forecast thread does not answer');
        void thread.terminate();
      }, patienceMs).unref();
      this.requests.set(request, { thread, resolve, reject, patience });
      this.send(thread, asked);
    });
  }

  private threadFor(centreId: string): Worker | undefined {
    if (this.closed) return undefined;
    const known = this.threadOf.get(centreId);
    const place = known ?? this.threadOf.size % this.threads.length;
    if (known === undefined) this.threadOf.set(centreId, place);
    return (this.threads[place] ??= this.startThread(place));
  }

  private startThread(place: number): Worker {
    // Loaders of the parent are not wanted twice: the entry brings its own.
    const thread = new Worker(entry, { execArgv: [] });
    thread.unref();
    thread.on('message', (answers: readonly FromForecaster[]) => {
      for (const { request, answer } of answers) this.settle(request, answer);
    });
    thread.on('error', (error) => {
      this.log.error({ reason: error.stack }, 'a forecast thread failed');
    });
    thread.on('exit', () => {
      this.lost(place, thread);
    });
    return thread;
  }

  private settle(request: number, answer: FromForecaster['answer']): void {
    const waiting = this.requests.get(request);
    this.requests.delete(request);
    clearTimeout(waiting?.patience);
    if (answer !== null && 'failed' in answer) waiting?.reject(new Error(answer.failed));
    else waiting?.resolve(answer);
  }

  private lost(place: number, thread: Worker): void {
    if (this.threads[place] === thread) this.threads[place] = undefined;
    for (const [centreId, home] of this.threadOf) if (home === place) this.began.delete(centreId);
    for (const [request, waiting] of this.requests) {
      if (waiting.thread !== thread) continue;
      this.requests.delete(request);
      clearTimeout(waiting.patience);
      waiting.reject(new Error('the forecast thread ended'));
    }
  }
}
