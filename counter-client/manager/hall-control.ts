import { createContext } from '@lit/context';
import type { StaffCommandInput } from '../../shared/contract/command.ts';
import type { OpeningRule, Skill } from '../../shared/contract/centre-definition.ts';
import type { HallTicket } from '../../shared/contract/hall.ts';
import type { LocalizedText } from '../../shared/contract/text.ts';
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
  undo: (() => void) | null;
}

/** All the skills an officer shall have. */
export interface SkillsWish {
  officerId: string;
  skills: Skill[];
}

/** Everything the manager can change in the running hall. Each method resolves to whether it was done. */
export class HallControl {
  constructor(
    private readonly store: Pick<ManagerStore, 'view'>,
    private readonly runner: CommandRunner,
    private readonly notices: Notices,
  ) {}

  /** To a free counter: opens it, or moves the officer, at the latest after the person they serve. */
  sendOfficer(officerId: string, counterId: string): Promise<boolean> {
    const { view } = this.store;
    const name = (view && officerOf(view, officerId)?.name) ?? '';
    const from = view && deskOfOfficer(view, officerId)?.counterId;
    const number = this.#numberOf(counterId);
    return this.#run({ kind: 'send-officer', officerId, counterId }, officerId, (afterCall) => ({
      text: afterCall ? doneTexts.willMove(name, number) : doneTexts.sent(name, number),
      undo:
        afterCall && from
          ? () => void this.cancelAfterCall(from)
          : () => void this.#sendBack(officerId, counterId, from ?? null),
    }));
  }

  /** At once, or after the person at the counter. */
  closeCounter(counterId: string): Promise<boolean> {
    const officerId = (this.store.view && deskAt(this.store.view, counterId)?.officerId) ?? null;
    const reopen = officerId === null ? null : () => void this.sendOfficer(officerId, counterId);
    const number = this.#numberOf(counterId);
    return this.#run({ kind: 'close-counter', counterId }, counterId, (afterCall) => ({
      text: afterCall ? doneTexts.willClose(number) : doneTexts.closed(number),
      undo: afterCall ? () => void this.cancelAfterCall(counterId) : reopen,
    }));
  }

  /** The counter neither closes nor rests nor moves after the person who is at it. */
  cancelAfterCall(counterId: string): Promise<boolean> {
    return this.#run({ kind: 'cancel-after-call', counterId }, counterId, () => ({
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
    for (const { officerId, skills } of wishes) {
      const officer = this.store.view && officerOf(this.store.view, officerId);
      const input = { kind: 'set-officer-skills', officerId, skills } as const;
      if (!(await this.#run(input, officerId, () => null))) continue;
      before.push({ officerId, skills: officer?.skills ?? [] });
      names.push(officer?.name ?? '');
    }
    if (before.length > 0) {
      this.#say({
        text: doneTexts.skills(names.join(', ')),
        undo: () => void this.setSkills(before),
      });
    }
    return before.map(({ officerId }) => officerId);
  }

  setOpening(opening: OpeningRule): Promise<boolean> {
    const back = opening === 'always' ? 'hours' : 'always';
    return this.#run({ kind: 'set-opening', opening }, 'centre', () => ({
      text: doneTexts.opening[opening],
      undo: () => void this.setOpening(back),
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

  cancelTicket(ticket: HallTicket, reason: string): Promise<boolean> {
    const { ticketId, number } = ticket;
    return this.#run({ kind: 'cancel-ticket', ticketId, reason }, ticketId, () => ({
      text: doneTexts.cancelled(number),
      undo: null,
    }));
  }

  #sendBack(officerId: string, counterId: string, from: string | null): Promise<boolean> {
    return from === null ? this.closeCounter(counterId) : this.sendOfficer(officerId, from);
  }

  async #run(
    input: StaffCommandInput,
    lane: string,
    done: (afterCall: boolean) => Done | null,
  ): Promise<boolean> {
    const answer = await this.runner.run(input, { lane });
    if (answer?.ok !== true) return false;
    const said = done(answer.value.afterCall ?? false);
    if (said !== null) this.#say(said);
    return true;
  }

  #say({ text, undo }: Done): void {
    this.notices.add('done', text, undo && { label: staffTexts.undo, run: undo });
  }

  #numberOf(counterId: string): number {
    return (this.store.view && counterOf(this.store.view.setup, counterId)?.number) ?? 0;
  }
}

/** Provided by the page's root element. */
export const hallControlContext = createContext<HallControl>(Symbol('hall control'));
