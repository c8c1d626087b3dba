import { io, type Socket } from 'socket.io-client';
import { namespaces, type Audience } from '../contract/live.ts';

export interface ConnectLiveOptions {
  /** The ticket's secret, for the phone page only. */
  token?: string;
  /** Server address for callers outside a page, "http://127.0.0.1:8080". */
  origin?: string;
}

/**
 * The audience's socket, not yet connected: `LiveStore` connects it. WebSocket first, long polling
 * where a proxy forbids it; reconnects by itself for ever.
 */
export const connectLive = (
  audience: Audience,
  centreId: string,
  { token, origin = '' }: ConnectLiveOptions = {},
): Socket =>
  io(`${origin}${namespaces[audience]}`, {
    auth: token === undefined ? { centreId } : { centreId, token },
    autoConnect: false,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 300,
    reconnectionDelayMax: 4000,
  });
