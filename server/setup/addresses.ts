import { networkInterfaces } from 'node:os';

/** A screen to open in a browser. */
export interface ScreenAddress {
  readonly name: string;
  /** Begins with a slash. */
  readonly path: string;
}

export interface AddressTable {
  readonly port: number;
  /** The address listened on. */
  readonly host: string;
  /** Where people outside reach Luot, when the operator told. */
  readonly publicUrl?: string | undefined;
  readonly screens: readonly ScreenAddress[];
}

const everyNetwork = ['0.0.0.0', '::'];
const loopback = ['127.0.0.1', '::1', 'localhost'];

/** Where this machine's own browser finds Luot. */
export function localAddress({ host, port }: Pick<AddressTable, 'host' | 'port'>): string {
  const isLocal = everyNetwork.includes(host) || loopback.includes(host);
  return `http://${isLocal ? 'localhost' : inUrl(host)}:${port}`;
}

/** Where the screens and phones on the same network find it; none when it listens on loopback. */
export function networkAddresses({ host, port }: Pick<AddressTable, 'host' | 'port'>): string[] {
  if (loopback.includes(host)) return [];
  const hosts = everyNetwork.includes(host) ? addressesOfThisMachine() : [inUrl(host)];
  return hosts.map((name) => `http://${name}:${port}`);
}

/** Tells where each screen is, here and from the network: a table of aligned lines. */
export function addressTable(table: AddressTable): string {
  const here = localAddress(table);
  const elsewhere = [
    ...(table.publicUrl === undefined ? [] : [['From outside', table.publicUrl]]),
    ...networkAddresses(table)
      .filter((address) => address !== here)
      .map((address) => ['From the network', address]),
  ];
  const rows = [
    ...table.screens.map(({ name, path }) => [name, `${here}${path}`]),
    ...(elsewhere.length > 0 ? [[], ...elsewhere] : []),
  ];
  return ['', '  Luot is running. Ctrl-C stops it.', '', ...aligned(rows), ''].join('\n');
}

function addressesOfThisMachine(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
    .filter((address) => !address.startsWith('169.254.'));
}

function aligned(rows: readonly (readonly (string | undefined)[])[]): string[] {
  const width = Math.max(...rows.map(([name = '']) => name.length));
  return rows.map(([name = '', address = '']) => `  ${name.padEnd(width)}   ${address}`.trimEnd());
}

function inUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
