import { createContext } from '@lit/context';
import type { StaffCommandInput } from '../../shared/contract/command.ts';
import type { OpeningRule, Skill } from '../../shared/contract/centre-definition.ts';
import type { HallTicket } from '../../shared/contract/hall.ts';
import type { LocalizedText } from '../../shared/contract/text.ts';
import type { RaiseReason } from '../../shared/contract/ticket-state.ts';
import type { ManagerStore } from '../../shared/ui/manager-store.ts';
import type { CommandRunner } from '../shared/command-runner.ts';
import { counterOf, deskAt, deskOfOfficer, officerOf } from '../shared/hall.ts';
import type { Notices } from '../shared/notices.ts';
import { staffTexts } from '../shared/staff-texts.ts';
import { doneTexts } from './done-texts.ts';
import type { NumberedTicket } from './ticket-search.ts';

/** What a command did, said to the manager, with the way back where there is one. */
interface Done {
  text: LocalizedText;
  /** Done only while what was done still stands. */
  undo: ((expects: Expects) => void) | null;
}

/** The revision of the act that is taken back, as commands carry it. */
interface Expects {
  expects?: number;
}

/** All the skills an officer shall have. */
export interface SkillsWish {
  officerId: string;
  skills: Skill[];
  /** For the way back: the revision that set the skills it takes back. */
  expects?: number;
}

/** Everything the manager can change in the running hall. Each method resolves to whether it was done. */
export class HallControl {
  constructor(
    private readonly store: Pick<ManagerStore, 'view'>,
    private readonly runner: CommandRunner,
    private readonly notices: Notices,
  ) {}

  /** To a free counter: opens it, or moves the officer, at the latest after the person they serve. */
  sendOfficer(officerId: string, counterId: string, undoing: Expects = {}): Promise<boolean> {
    const { view } = this.store;
    const name = (view && officerOf(view, officerId)?.name) ?? '';
    const from = view && deskOfOfficer(view, officerId)?.counterId;
    const number = this.#numberOf(counterId);
    return this.#run(
      { kind: 'send-officer', officerId, counterId, ...undoing },
      officerId,
      (afterCall) => ({
        text: afterCall ? doneTexts.willMove(name, number) : doneTexts.sent(name, number),
        undo:
          afterCall && from
            ? (expects) => void this.cancelAfterCall(from, expects)
            : (expects) => void this.#sendBack(officerId, counterId, from ?? null, expects),
      }),
    );
  }

  /** At once, or after the person at the counter. */
  closeCounter(counterId: string, undoing: Expects = {}): Promise<boolean> {
    const officerId = (this.store.view && deskAt(this.store.view, counterId)?.officerId) ?? null;
    const reopen =
      officerId === null
        ? null
        : (expects: Expects) => void this.sendOfficer(officerId, counterId, expects);
    const number = this.#numberOf(counterId);
    return this.#run({ kind: 'close-counter', counterId, ...undoing }, counterId, (afterCall) => ({
      text: afterCall ? doneTexts.willClose(number) : doneTexts.closed(number),
      undo: afterCall ? (expects) => void this.cancelAfterCall(counterId, expects) : reopen,
    }));
  }

  /** The counter neither closes nor rests nor moves after the person who is at it. */
  cancelAfterCall(counterId: string, undoing: Expects = {}): Promise<boolean> {
    return this.#run({ kind: 'cancel-after-call', counterId, ...undoing }, counterId, () => ({
      text: doneTexts.staysOpen(this.#numberOf(counterId)),
      undo: null,
    }));
  }

  setAutoCall(counterId: string, on: boolean): Promise<boolean> {
    return this.#run({ kind: 'set-auto-call', counterId, on }, counterId, () => null);
  }

  /**
   * Each officer has exactly these skills from the next call on; all of it is one act to undo. Resolves
   * to the officers it was done for.
   */
  async setSkills(wishes: readonly SkillsWish[]): Promise<string[]> {
    const before: SkillsWish[] = [];
    const names: string[] = [];
    let made = 0;
    for (const { officerId, skills, ...undoing } of wishes) {
      const officer = this.store.view && officerOf(this.store.view, officerId);
      const input = { kind: 'set-officer-skills', officerId, skills, ...undoing } as const;
      const note = (_: boolean, revision: number): null => {
        made = revision;
        return null;
      };
      if (!(await this.#run(input, officerId, note))) continue;
      before.push({ officerId, skills: officer?.skills ?? [], expects: made });
      names.push(officer?.name ?? '');
    }
    if (before.length > 0) {
      const undo = (): void => void this.setSkills(before);
      this.#say({ text: doneTexts.skills(names.join(', ')), undo }, made);
    }
    return before.map(({ officerId }) => officerId);
  }

  setOpening(opening: OpeningRule, undoing: Expects = {}): Promise<boolean> {
    const back = opening === 'always' ? 'hours' : 'always';
    return this.#run({ kind: 'set-opening', opening, ...undoing }, 'centre', () => ({
      text: doneTexts.opening[opening],
      undo: (expects) => void this.setOpening(back, expects),
    }));
  }

  closeDay(): Promise<boolean> {
    return this.#run({ kind: 'close-day' }, 'centre', () => ({
      text: doneTexts.dayClosed,
      undo: null,
    }));
  }

  /** Somebody who missed their call or lacked a paper stands in the hall: back into the line with their number. */
  letBackIn({ ticketId, number }: NumberedTicket): Promise<boolean> {
    return this.#run({ kind: 'rejoin-ticket', ticketId }, ticketId, () => ({
      text: doneTexts.backIn(number),
      undo: null,
    }));
  }

  /** At the head of the line of every officer who can serve it. */
  callEarly({ ticketId, number }: NumberedTicket, reason: RaiseReason): Promise<boolean> {
    return this.#run({ kind: 'call-ticket', ticketId, reason }, ticketId, () => ({
      text: doneTexts.raised(number),
      undo: (expects) =>
        void this.#run({ kind: 'lower-ticket', ticketId, ...expects }, ticketId, () => null),
    }));
  }

  /** No new numbers, of one field or (null) of all, while whoever holds one is served; or numbers again. */
  setIssuing(fieldId: string | null, on: boolean, undoing: Expects = {}): Promise<boolean> {
    const field = fieldId === null ? {} : { fieldId };
    const input = { kind: 'set-issuing', ...field, on, ...undoing } as const;
    return this.#run(input, 'centre', () => ({
      text: on ? doneTexts.numbersAgain : doneTexts.numbersStopped,
      undo: (expects) => void this.setIssuing(fieldId, !on, expects),
    }));
  }

  cancelTicket(ticket: HallTicket, reason: string): Promise<boolean> {
    const { ticketId, number } = ticket;
    return this.#run({ kind: 'cancel-ticket', ticketId, reason }, ticketId, () => ({
      text: doneTexts.cancelled(number),
      undo: () => void this.#run({ kind: 'undo', ticketId }, ticketId, () => null),
    }));
  }

  #sendBack(
    officerId: string,
    counterId: string,
    from: string | null,
    expects: Expects,
  ): Promise<boolean> {
    return from === null
      ? this.closeCounter(counterId, expects)
      : this.sendOfficer(officerId, from, expects);
  }

  async #run(
    input: StaffCommandInput,
    lane: string,
    done: (afterCall: boolean, revision: number) => Done | null,
  ): Promise<boolean> {
    const answer = await this.runner.run(input, { lane });
    if (answer?.ok !== true) return false;
    const said = done(answer.value.afterCall ?? false, answer.value.revision);
    if (said !== null) this.#say(said, answer.value.revision);
    return true;
  }

  #say({ text, undo }: Done, revision: number): void {
    const run = undo && (() => undo(this.#actOf(revision)));
    this.notices.add('done', text, run && { label: staffTexts.undo, run });
  }

  /** A command's last events may follow the act itself: the newest one up to them is its. */
  #actOf(revision: number): Expects {
    const steers = this.store.view?.steers ?? [];
    const made = steers.findLast((steer) => steer.revision <= revision);
    return made === undefined ? {} : { expects: made.revision };
  }

  #numberOf(counterId: string): number {
    return (this.store.view && counterOf(this.store.view.setup, counterId)?.number) ?? 0;
  }
}

/** Provided by the page's root element. */
export const hallControlContext = createContext<HallControl>(Symbol('hall control'));
