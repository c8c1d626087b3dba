import type { Commit } from '../ports.ts';

/**
 * The rows of a batch in the shape `luot_commit` takes (see migrations/0001_commit_batch.sql): the
 * journal's last value of everything touched, times in epoch ms. Empty parts are left out.
 */
export function batchRows({ events, commands, state }: Commit): object {
  const { day, opening } = state.writtenConduct() ?? { day: null, opening: null };
  return {
    commands: commands.map(({ commandId, ...rest }) => ({ id: commandId, ...rest })),
    ...part('day', day === null ? [] : [day]),
    ...(opening === null ? {} : { opening }),
    ...part('series', state.series.written()),
    ...part('tickets', state.tickets.written()),
    ...part('steps', state.steps.written()),
    ...part('calls', state.calls.written()),
    ...part('desks', state.desks.written()),
    ...part('skills', state.officers.written().map(skillRows)),
    ...part(
      'events',
      events.map(({ revision, actor, commandId, event }) => ({
        revision,
        actor,
        commandId,
        event,
      })),
    ),
  };
}

function part(name: string, rows: readonly object[]): object {
  return rows.length === 0 ? {} : { [name]: rows };
}

function skillRows(officer: { id: string; skills: ReadonlyMap<string, number> }): object {
  const skills = [...officer.skills].map(([serviceId, level]) => ({ serviceId, level }));
  return { officerId: officer.id, skills };
}
