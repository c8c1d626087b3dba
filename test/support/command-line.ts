import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * The options a program was started with. `--help` prints `usage` and ends it with exit code 0; an option
 * that does not exist is named with `usage` below it, exit code 2.
 * @param usage how to start the program, one line or more
 */
export function readCommandLine<Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  if (process.argv.includes('--help')) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error), usage);
  }
}

/** Ends a program that was started wrongly. */
export function refuse(fault: string, usage: string): never {
  process.stderr.write(`${fault}\n${usage}\n`);
  process.exit(2);
}
