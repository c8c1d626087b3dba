import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import express from 'express';
import type { Log } from '../ports.ts';

/** Which proxies are believed, in Express's terms. */
export type TrustProxy = false | number | string;

/** True when what the address said about whom it passes on is to be believed. */
export type IsTrusted = (address: string | undefined, hop: number) => boolean;

export function trustedProxies(trustProxy: TrustProxy): IsTrusted {
  return express().set('trust proxy', trustProxy).get('trust proxy fn') as IsTrusted;
}

/** Where requests come from: limits count by it. */
export interface ClientAddresses {
  /** The address of the client: its connection's, or what trusted proxies say, as long as it is an address. */
  of(request: IncomingMessage): string;
  /** A program of this very machine, not passed on by a proxy. */
  isOwnMachine(request: IncomingMessage): boolean;
}

/** The log tells the first forwarding header that came from nobody trusted: a proxy nobody told Luot of. */
export function clientAddresses(trustProxy: TrustProxy, log: Log): ClientAddresses {
  const isTrusted = trustedProxies(trustProxy);
  let told = false;
  return {
    of(request) {
      const connection = plain(request.socket.remoteAddress ?? '');
      if (isTrusted(request.socket.remoteAddress, 0))
        return believed(request, connection, isTrusted);
      if (!told && isForwarded(request)) {
        told = true;
        log.warn(
          { address: connection },
          'a forwarding header of nobody trusted was ignored; behind a proxy, set TRUST_PROXY to its address',
        );
      }
      return connection;
    },
    isOwnMachine(request) {
      const address = plain(request.socket.remoteAddress ?? '');
      return !isForwarded(request) && (address.startsWith('127.') || address === '::1');
    },
  };
}

/** From the nearest proxy outwards, up to the first address that is not a trusted proxy's. */
function believed(request: IncomingMessage, connection: string, isTrusted: IsTrusted): string {
  const told = String(request.headers['x-forwarded-for'] ?? '').split(',');
  let address = connection;
  for (const [i, hop] of told.reverse().entries()) {
    const next = plain(hop.trim());
    if (isIP(next) === 0) break;
    address = next;
    if (!isTrusted(next, i + 1)) break;
  }
  return address;
}

function isForwarded({ headers }: IncomingMessage): boolean {
  return ['x-forwarded-for', 'forwarded', 'x-real-ip'].some((name) => headers[name] !== undefined);
}

/** An IPv4 address as such, also where the connection is an IPv6 socket. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
