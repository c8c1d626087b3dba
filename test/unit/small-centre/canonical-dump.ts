import type { CentreState } from '../../../server/domain/centre/state.ts';

/**
 * Everything a state holds, indexes included, as plain data in an order of its own, so that two states
 * are equal exactly when their dumps are.
 */
export function canonicalDump(state: CentreState): object {
  return { revision: state.revision, atMs: state.atMs, ...contents(state) };
}

/** {@link canonicalDump} as text, without the revision: fast to compare. */
export function fingerprint(state: CentreState): string {
  return JSON.stringify(contents(state));
}

function contents(state: CentreState): object {
  return {
    conduct: state.conduct,
    tickets: sorted(state.tickets.values(), ({ id }) => id),
    calls: sorted(state.calls.values(), ({ id }) => id),
    steps: sorted(state.steps.values(), ({ ticketId, step }) => `${ticketId}/${step}`),
    acts: sorted(state.acts.values(), ({ ticketId }) => ticketId),
    desks: sorted(state.desks.values(), ({ id }) => id),
    officers: sorted(state.officers.values(), ({ id }) => id).map(({ skills, ...rest }) => {
      return { ...rest, skills: sorted(skills, ([serviceId]) => serviceId) };
    }),
    series: sorted(state.series.values(), ({ fieldId }) => fieldId),
    steers: state.steers.all(),
    indexes: indexes(state),
  };
}

function indexes(state: CentreState): object {
  const { setup, waiting } = state;
  return {
    size: waiting.size,
    lines: [...setup.services.keys()].map((id) => lines(state, id)),
    perField: [...setup.fields.keys()].map((id) => waiting.waitingForField(id)),
    atCounter: [...setup.counters.keys()].map((id) => state.deskAt(id) ?? null),
    ofOfficer: sorted(state.officers.values(), ({ id }) => id).map(
      ({ id }) => state.deskOf(id) ?? null,
    ),
    openDesks: sorted(state.openDesks(), ({ id }) => id).map(({ id }) => id),
    tokens: sorted(state.tickets.values(), ({ tokenHash }) => tokenHash).map(
      ({ tokenHash }) => state.ticketByTokenHash(tokenHash)?.id ?? null,
    ),
  };
}

/** The lines of a service that hold anybody, each with its class. */
function lines(state: CentreState, serviceId: string): object[] {
  const found = [...state.waiting.linesOf(serviceId)].filter((line) => line.length > 0);
  return sorted(found, ([head]) => head?.priorityClassId ?? '').map((line) =>
    line.map(({ id }) => id),
  );
}

function sorted<T>(values: Iterable<T>, key: (value: T) => string | number): T[] {
  return [...values].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
