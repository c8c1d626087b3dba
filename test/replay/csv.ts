import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** Values of a row by column name; a column that a row lacks is the empty string. */
export type CsvRow = (column: string) => string;

/** Reads a file row by row, unpacking `.gz`; the first line names the columns. No value may hold a line break. */
export async function* readCsv(path: string): AsyncGenerator<CsvRow> {
  const file = createReadStream(path);
  const text = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  file.on('error', (error) => text.destroy(error));
  let columns: Map<string, number> | undefined;
  for await (const line of createInterface({ input: text, crlfDelay: Infinity })) {
    const values = splitCsvLine(line);
    if (columns === undefined) {
      columns = new Map(values.map((name, i) => [name, i]));
      continue;
    }
    const places = columns;
    yield (column) => values[places.get(column) ?? -1] ?? '';
  }
}

/** The values of one line; a quoted value may hold commas, and quotes written twice. */
export function splitCsvLine(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  const values: string[] = [];
  const value = /("(?:[^"]|"")*"|[^,]*)(,|$)/y;
  for (let end = ','; end === ',';) {
    const [, raw = '', after = ''] = value.exec(line) ?? [];
    values.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    end = after;
  }
  return values;
}
