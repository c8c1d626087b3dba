import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { createAdapter } from '@socket.io/redis-adapter';
import type { Redis } from 'ioredis';
import { Server } from 'socket.io';
import { z } from 'zod';
import { recordedEvent, type RecordedEvent } from '../../shared/contract/event.ts';
import { AddressPlaces } from './address-places.ts';
import { writtenOnceParser } from './written-once.ts';
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
  /** Whose connection it is, for the cap on connections; null: no cap. */
  readonly addressOf: (request: IncomingMessage) => string | null;
  /** Connections that one address may hold with this process. */
  readonly perAddress: number;
}

/** Socket.IO on the Redis adapter: any number of server processes are one to the screens. */
export function openLiveSockets(options: LiveSocketsOptions): LiveServer {
  const { httpServer, publisher, subscriber, prefix, isOwnOrigin } = options;
  const places = new AddressPlaces(options.perAddress);
  const io: LiveServer = new Server(httpServer, {
    adapter: createAdapter(publisher, subscriber, { key: `${prefix}:socket.io` }),
    serveClient: false,
    pingInterval: 10_000,
    pingTimeout: 10_000,
    maxHttpBufferSize: 64 * 1024,
    allowRequest: (request, allow) => {
      const address = options.addressOf(request);
      allow(null, isOwnOrigin(request) && (address === null || places.isFree(address)));
    },
    parser: writtenOnceParser,
  });
  io.engine.on('connection', (connection: EngineConnection) => {
    const address = options.addressOf(connection.request);
    if (address === null) return;
    places.take(address);
    connection.once('close', () => {
      places.leave(address);
    });
  });
  // Every audience has a namespace of its own; nobody has business in the one Socket.IO opens by itself.
  io.use((_socket, next) => {
    const refusal: Refusal = { ok: false, code: 'not-allowed' };
    next(Object.assign(new Error(refusal.code), { data: refusal }));
  });
  return io;
}

/** As much of a connection below Socket.IO as counting it takes. */
interface EngineConnection {
  readonly request: IncomingMessage;
  once(event: 'close', listener: () => void): void;
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
