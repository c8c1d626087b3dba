import type { Commit } from '../ports.ts';

/** Rows by table part, as `luot_commit` takes them (migrations/0001_commit_batch.sql); times in epoch ms. */
export type BatchRows = Record<string, object[]>;

/** The rows of one batch: the journal's last value of everything touched, with the centre put to each. */
export function batchRows({ centreId, atMs, events, commands, state }: Commit): BatchRows {
  const rows: Record<string, readonly object[]> = {
    commands: commands.map(({ commandId: id, ...rest }) => ({ id, atMs, ...rest })),
    events: events,
    days: state.days.written(),
    openings: state.openings.written().map((opening) => ({ opening })),
    series: state.series.written(),
    tickets: state.tickets.written(),
    steps: state.steps.written(),
    calls: state.calls.written(),
    desks: state.desks.written(),
    acts: state.acts.written(),
    skills: state.officers.written().map(skillRows),
  };
  const own: BatchRows = {};
  for (const [part, found] of Object.entries(rows)) {
    if (found.length > 0) own[part] = found.map((row) => ({ ...row, centreId }));
  }
  return own;
}

/** Puts the rows of several batches together. */
export function joinRows(batches: readonly BatchRows[]): BatchRows {
  const joined: BatchRows = { commands: [] };
  for (const batch of batches) {
    for (const [part, rows] of Object.entries(batch)) (joined[part] ??= []).push(...rows);
  }
  return joined;
}

function skillRows(officer: { id: string; skills: ReadonlyMap<string, number> }): object {
  const skills = [...officer.skills].map(([serviceId, level]) => ({ serviceId, level }));
  return { officerId: officer.id, skills };
}
