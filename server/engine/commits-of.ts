import type { RecordedEvent } from '../../shared/contract/event.ts';

/** Events cut where their time changes: those of one commit share it. */
export function commitsOf(events: readonly RecordedEvent[]): RecordedEvent[][] {
  const commits: RecordedEvent[][] = [];
  for (const event of events) {
    const last = commits.at(-1);
    if (last?.[0]?.atMs === event.atMs) last.push(event);
    else commits.push([event]);
  }
  return commits;
}
