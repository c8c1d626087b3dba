import { createContext } from '@lit/context';
import type { CommandDone, StaffCommandInput } from '../../shared/contract/command.ts';
import type { Refusal, RefusalCode } from '../../shared/contract/refusal.ts';
import { ChangeSource } from './change-source.ts';

export interface CommandRunnerOptions {
  send(input: StaffCommandInput): Promise<CommandDone | Refusal>;
  /** Resolves once the view on the screen contains `revision`, or after a while if it does not come. */
  reached(revision: number): Promise<void>;
  /** Tells the person why the command was not done. */
  refused(refusal: Refusal, input: StaffCommandInput): void;
}

export interface RunOptions {
  /** Commands of one lane never overlap; the officer's own desk is one lane. */
  lane?: string;
  /** Refusals that are no news to the person. */
  quiet?: readonly RefusalCode[];
}

/** A command under way for longer than this many ms is said to be under way. */
export const slowAfterMs = 2000;

/**
 * Sends commands so that a double press never does a thing twice: while a lane is busy, another
 * command for it is not sent. A lane stays busy until the screen shows what the command changed, so
 * the next press always answers what the person sees.
 */
export class CommandRunner extends ChangeSource {
  readonly #busy = new Map<string, StaffCommandInput['kind']>();
  readonly #slow = new Set<string>();

  constructor(private readonly options: CommandRunnerOptions) {
    super();
  }

  /** The command a lane is busy with; null when it is free. */
  busyWith(lane = 'desk'): StaffCommandInput['kind'] | null {
    return this.#busy.get(lane) ?? null;
  }

  /** True while any command has been under way for more than two seconds. */
  get slow(): boolean {
    return this.#slow.size > 0;
  }

  /** Resolves to the answer, or to null when the lane was busy and nothing was sent. */
  async run(
    input: StaffCommandInput,
    { lane = 'desk', quiet = [] }: RunOptions = {},
  ): Promise<CommandDone | Refusal | null> {
    if (this.#busy.has(lane)) return null;
    this.#busy.set(lane, input.kind);
    this.changed();
    const slow = setTimeout(() => this.#slowed(lane), slowAfterMs);
    try {
      const answer = await this.options.send(input);
      if (answer.ok) await this.options.reached(answer.value.revision);
      else if (!quiet.includes(answer.code)) this.options.refused(answer, input);
      return answer;
    } catch (error) {
      this.options.refused({ ok: false, code: 'unavailable' }, input);
      throw error;
    } finally {
      clearTimeout(slow);
      this.#busy.delete(lane);
      this.#slow.delete(lane);
      this.changed();
    }
  }

  #slowed(lane: string): void {
    this.#slow.add(lane);
    this.changed();
  }
}

/** Provided by the page's root element. */
export const commandRunnerContext = createContext<CommandRunner>(Symbol('command runner'));
