import type { SkillLevel } from '../../../shared/contract/centre-definition.ts';
import type { AfterCall } from '../../../shared/contract/hall.ts';
import type { BreakReason } from '../../../shared/contract/ticket-state.ts';

/** An officer's stay at one counter. `id` is the revision of the event that opened it. */
export interface Desk {
  readonly id: number;
  readonly counterId: string;
  readonly officerId: string;
  readonly state: 'ready' | 'break';
  readonly breakReason: BreakReason | null;
  readonly sinceMs: number;
  readonly openedAtMs: number;
  readonly closedAtMs: number | null;
  readonly autoCall: boolean;
  /** Since when it is asked whether somebody is there. */
  readonly askedAtMs: number | null;
  /** When the officer's console was last seen, while it is gone. */
  readonly consoleGoneSinceMs: number | null;
  readonly afterCall: AfterCall | null;
  /** The open call at this counter, if any. */
  readonly callId: number | null;
}

/** False once the officer is to close, or to take a break, when the present call ends: nobody else is called here. */
export function staysOpen({ afterCall }: Pick<Desk, 'afterCall'>): boolean {
  return afterCall === null || afterCall.do === 'move';
}

/** True while people are called here without a click: only to a desk where somebody is known to sit. */
export function callsByItself({
  autoCall,
  askedAtMs,
  consoleGoneSinceMs,
}: Pick<Desk, 'autoCall' | 'askedAtMs' | 'consoleGoneSinceMs'>): boolean {
  return autoCall && askedAtMs === null && consoleGoneSinceMs === null;
}

/** Somebody who serves. */
export interface Officer {
  readonly id: string;
  readonly name: string;
  /** Level per service id; a service that is not a key cannot be served. */
  readonly skills: ReadonlyMap<string, SkillLevel>;
}
