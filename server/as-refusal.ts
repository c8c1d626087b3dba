import type { Refusal } from '../shared/contract/refusal.ts';
import type { IsOutage, Log } from './ports.ts';

/** What turning an error into an answer needs to know. */
export interface ErrorDoor {
  readonly isOutage: IsOutage;
  readonly log: Log;
}

/**
 * The one place that turns what was thrown into an answer, for HTTP and for sockets. Whoever asked may try
 * again either way. An outage is told in the log by whoever watches the store, once; anything else is a bug
 * and told here, with where it happened.
 * @param what what could not be done, as the log says it
 */
export function asRefusal(error: unknown, { isOutage, log }: ErrorDoor, what: string): Refusal {
  if (!isOutage(error)) log.error(faultOf(error), what);
  return { ok: false, code: 'unavailable' };
}

/** A database error's own message repeats the query with its values: only its code and place are told. */
function faultOf(error: unknown): { reason: string; at?: string[] } {
  if (!(error instanceof Error)) return { reason: String(error) };
  const reason = codeOf(error) ?? `${error.name}: ${error.message}`;
  const lines = error.stack?.split('\n') ?? [];
  return { reason, at: lines.filter((line) => /^\s+at /.test(line)).map((line) => line.trim()) };
}

/** The database's code for what went wrong, also where a library has wrapped it. */
function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? codeOf(error.cause) : undefined;
}
