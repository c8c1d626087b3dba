import type { CommandInput } from '../../../shared/contract/command.ts';
import type { Actor } from '../../../shared/contract/event.ts';
import { CentreEngine } from '../../../server/engine/centre-engine.ts';
import type { CentreNews, Command } from '../../../server/ports.ts';
import { FakeCentreStore, isOutage } from './fake-centre-store.ts';
import { citizen, commandIdOf, officer, hashOf } from './play.ts';
import { at } from './setup.ts';

/** One step of history as a listener was told of it. */
export interface Told extends Pick<CentreNews, 'since' | 'made'> {
  readonly revision: number;
  readonly events: readonly string[];
}

/** One server process: an engine on a store that other processes may share. */
export class Process {
  readonly told: Told[] = [];
  lost = 0;
  /** What the engine reported as its own fault. */
  readonly reported: string[] = [];
  nowMs = at(8);
  readonly engine: CentreEngine;
  private tokens = 0;

  constructor(
    readonly store = new FakeCentreStore(),
    readonly name = 1,
  ) {
    const deps = {
      store,
      clock: { nowMs: () => this.nowMs },
      listener: {
        advanced: ({ state, since, events, made }: CentreNews) => {
          const types = events.map(({ event }) => event.type);
          this.told.push({ since, revision: state.revision, events: types, made });
        },
      },
      isOutage,
      log: {
        info: () => undefined,
        warn: () => undefined,
        error: (_fields: object, message: string) => void this.reported.push(message),
      },
      newTokenHash: () => hashOf(this.name * 100_000 + (this.tokens += 1)),
    };
    this.engine = new CentreEngine(store.fold(), deps, () => {
      this.lost += 1;
    });
  }

  give(n: number, actor: Actor, input: CommandInput) {
    return this.engine.execute(commandOf(n, actor, input));
  }

  /** Takes a ticket for copies; `n` is the number of the command. */
  issue(n: number) {
    return this.give(n, citizen, issueCopy);
  }

  open(n: number, officerId: string, counterId: string) {
    return this.give(n, officer(officerId), { kind: 'open-counter', counterId });
  }

  callNext(n: number, officerId: string) {
    return this.give(n, officer(officerId), { kind: 'call-next' });
  }
}

/** The `n`-th command of a test. */
export function commandOf(n: number, actor: Actor, input: CommandInput): Command {
  return { commandId: commandIdOf(n), actor, input };
}

/** Taking a ticket for copies at the kiosk. */
export const issueCopy = {
  kind: 'issue-ticket',
  serviceId: 'copy',
  language: 'vi',
  channel: 'kiosk',
} as const;
