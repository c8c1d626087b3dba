import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { createAdapter } from '@socket.io/redis-adapter';
import type { Redis } from 'ioredis';
import { Server } from 'socket.io';
import { z } from 'zod';
import { recordedEvent, type RecordedEvent } from '../../shared/contract/event.ts';
import { plan as planSchema, type Plan } from '../../shared/contract/plan.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';

/** What server processes tell each other through the Redis adapter; one message per commit, whatever the number of screens. */
export interface ProcessNews {
  /** Centres advanced by these events, in this order. */
  committed(news: [centreId: string, events: RecordedEvent[]][]): void;
  planned(plan: Plan): void;
}

export type LiveServer = Server<
  Record<string, never>,
  Record<string, never>,
  ProcessNews,
  Record<string, never>
>;

export interface LiveSocketsOptions {
  readonly httpServer: HttpServer;
  readonly publisher: Redis;
  readonly subscriber: Redis;
  readonly prefix: string;
  /** Only pages of this server may connect; requests without an Origin are programs, not pages. */
  readonly isOwnOrigin: (request: IncomingMessage) => boolean;
}

/** Socket.IO on the Redis adapter: any number of server processes are one to the screens. */
export function openLiveSockets(options: LiveSocketsOptions): LiveServer {
  const { httpServer, publisher, subscriber, prefix, isOwnOrigin } = options;
  const io: LiveServer = new Server(httpServer, {
    adapter: createAdapter(publisher, subscriber, { key: `${prefix}:socket.io` }),
    serveClient: false,
    pingInterval: 10_000,
    pingTimeout: 10_000,
    maxHttpBufferSize: 64 * 1024,
    allowRequest: (request, allow) => {
      allow(null, isOwnOrigin(request));
    },
  });
  // Every audience has a namespace of its own; nobody has business in the one Socket.IO opens by itself.
  io.use((_socket, next) => {
    const refusal: Refusal = { ok: false, code: 'not-allowed' };
    next(Object.assign(new Error(refusal.code), { data: refusal }));
  });
  return io;
}

const committedNews = z.array(z.tuple([z.string(), z.array(recordedEvent)]));

/** Hears what other processes tell; malformed news is reported and left to the heartbeat to heal. */
export function hearProcesses(
  io: LiveServer,
  hear: ProcessNews,
  malformed: (error: z.ZodError) => void,
): void {
  io.on('committed', (raw: unknown) => {
    const news = committedNews.safeParse(raw);
    if (news.success) hear.committed(news.data);
    else malformed(news.error);
  });
  io.on('planned', (raw: unknown) => {
    const news = planSchema.safeParse(raw);
    if (news.success) hear.planned(news.data);
    else malformed(news.error);
  });
}
