import { networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import { addressTable, networkAddresses } from '../../server/setup/addresses.ts';

const screens = [
  { name: 'Board', path: '/board/' },
  { name: 'Counter client', path: '/counter/' },
];

describe('the address table', () => {
  test('aligns the screens, then tells how to get here from elsewhere', () => {
    const table = addressTable({
      host: '192.0.2.7',
      port: 8081,
      publicUrl: 'https://queue.example.gov.vn',
      screens,
    });
    expect(table.split('\n')).toEqual([
      '',
      '  Luot is running. Ctrl-C stops it.',
      '',
      '  Board            http://192.0.2.7:8081/board/',
      '  Counter client   http://192.0.2.7:8081/counter/',
      '',
      '  From outside     https://queue.example.gov.vn',
      '',
    ]);
  });

  test('promises nothing to the network when only this machine is served', () => {
    const table = addressTable({ host: '127.0.0.1', port: 8080, screens });
    expect(table).toContain('http://localhost:8080/board/');
    expect(table).not.toMatch(/network/);
  });

  test('lists every address of this machine when all are served', () => {
    const own = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(
        ({ family, internal, address }) =>
          family === 'IPv4' && !internal && !address.startsWith('169.254.'),
      )
      .map(({ address }) => `http://${address}:8080`);
    expect(networkAddresses({ host: '0.0.0.0', port: 8080 })).toEqual(own);
  });

  test('writes an IPv6 address in brackets', () => {
    expect(networkAddresses({ host: 'fd00::7', port: 8080 })).toEqual(['http://[fd00::7]:8080']);
  });
});
