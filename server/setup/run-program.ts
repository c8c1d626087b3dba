import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';

/** How a program ended. */
export interface ProgramResult {
  readonly ok: boolean;
  readonly output: string;
  readonly errors: string;
}

/**
 * Runs a program to its end and collects what it says. A program that is missing, fails or
 * exceeds `options.timeout` gives a result that is not ok; nothing throws.
 * @param options.input what it reads from its standard input
 */
export async function runProgram(
  file: string,
  args: readonly string[],
  { input, ...options }: SpawnOptions & { readonly input?: string } = {},
): Promise<ProgramResult> {
  const child = spawn(file, args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
  // A program that ends without having read it all tells why by itself.
  child.stdin.on('error', () => undefined).end(input);
  const said = { output: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.errors += text));
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return { ok: code === 0, ...said };
  } catch (error) {
    return { ok: false, output: said.output, errors: String(error) };
  }
}
