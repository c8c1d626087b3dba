import type { KioskDay } from '../../shared/contract/kiosk.ts';

/** Whether tickets are given at a moment and, if not, why and when next today. */
export type Opening =
  | { is: 'open' }
  | {
      is: 'closed';
      why: 'day-closed' | 'numbers-stopped' | 'no-work-today' | 'before' | 'after';
      opensAtMs: number | null;
    };

/** Judges a moment by the centre's day; the server has the last word when a ticket is asked for. */
export const openingAt = (day: KioskDay, nowMs: number): Opening => {
  if (day.closed) return { is: 'closed', why: 'day-closed', opensAtMs: null };
  if (day.stops.some(({ fieldId }) => fieldId === null)) {
    return { is: 'closed', why: 'numbers-stopped', opensAtMs: null };
  }
  if (day.opening === 'always') return { is: 'open' };
  if (day.sessions.length === 0) return { is: 'closed', why: 'no-work-today', opensAtMs: null };
  if (day.sessions.some(({ fromMs, toMs }) => fromMs <= nowMs && nowMs < toMs))
    return { is: 'open' };
  const later = day.sessions.map(({ fromMs }) => fromMs).filter((fromMs) => fromMs > nowMs);
  return later.length > 0
    ? { is: 'closed', why: 'before', opensAtMs: Math.min(...later) }
    : { is: 'closed', why: 'after', opensAtMs: null };
};

/** Whether new numbers of this field alone are stopped; those of all make {@link openingAt} closed. */
export const isFieldStopped = ({ stops }: Pick<KioskDay, 'stops'>, id: string): boolean =>
  stops.some(({ fieldId }) => fieldId === id);
