import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { clientAddresses, type TrustProxy } from '../../server/http/client-address.ts';

function from(remoteAddress: string, forwarded?: string) {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return { socket: { remoteAddress }, headers } as unknown as IncomingMessage;
}

function open(trustProxy: TrustProxy) {
  const warned: object[] = [];
  const log = {
    info: () => undefined,
    warn: (fields: object) => void warned.push(fields),
    error: () => undefined,
  };
  return { addresses: clientAddresses(trustProxy, log), warned };
}

describe('the address of a client', () => {
  test.each([
    ['without a proxy is that of its connection', false, from('::ffff:10.0.0.7'), '10.0.0.7'],
    ['is not what somebody untrusted says', false, from('10.0.0.7', '127.0.0.1'), '10.0.0.7'],
    ['is what a trusted proxy says', '10.0.0.1', from('10.0.0.1', '192.0.2.5'), '192.0.2.5'],
    [
      'is the last that a trusted proxy has added',
      '10.0.0.1',
      from('10.0.0.1', '127.0.0.1, 192.0.2.5'),
      '192.0.2.5',
    ],
    ['is an address, whatever was written', 1, from('10.0.0.1', '127.anything'), '10.0.0.1'],
    [
      'goes through several trusted proxies',
      2,
      from('10.0.0.1', '192.0.2.5, 10.0.0.2'),
      '192.0.2.5',
    ],
  ] as const)('%s', (_fact, trustProxy, request, address) => {
    expect(open(trustProxy).addresses.of(request)).toBe(address);
  });

  test('that says it is this machine does not make it so', () => {
    const { addresses } = open(1);
    expect(addresses.isOwnMachine(from('127.0.0.1'))).toBe(true);
    expect(addresses.isOwnMachine(from('::1'))).toBe(true);
    expect(addresses.isOwnMachine(from('::ffff:127.0.0.1'))).toBe(true);
    expect(addresses.isOwnMachine(from('10.0.0.7', '127.0.0.1'))).toBe(false);
    // A proxy on this machine passes on somebody else.
    expect(addresses.isOwnMachine(from('127.0.0.1', '127.0.0.1'))).toBe(false);
    expect(addresses.isOwnMachine(from('10.0.0.7'))).toBe(false);
  });

  test('from a proxy nobody told of is in the log, once', () => {
    const { addresses, warned } = open(false);
    addresses.of(from('10.0.0.1'));
    for (let i = 0; i < 3; i += 1) addresses.of(from('10.0.0.1', '192.0.2.5'));
    expect(warned).toEqual([{ address: '10.0.0.1' }]);
  });
});
