import { z } from 'zod';
import { refusal, type Refusal } from '../contract/refusal.ts';
import { reportFault } from './report-fault.ts';

export interface AskOptions {
  method?: 'GET' | 'POST' | 'DELETE';
  body?: unknown;
  /** Milliseconds until the attempt is given up. */
  timeoutMs?: number;
}

/**
 * One request to the HTTP API, its answer parsed. No network, no answer in time, or an answer that is
 * not of the contract is told as the refusal `unavailable`: to a person it is the same thing.
 */
export const ask = async <Done extends { ok: true }>(
  path: string,
  done: z.ZodType<Done>,
  { method = 'GET', body, timeoutMs = 8000 }: AskOptions = {},
): Promise<Done | Refusal> => {
  try {
    const response = await fetch(path, {
      method,
      signal: AbortSignal.timeout(timeoutMs),
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return z.union([done, refusal]).parse(await response.json());
  } catch (error) {
    reportFault(`${method} ${path} got no usable answer.`, error);
    return { ok: false, code: 'unavailable' };
  }
};
