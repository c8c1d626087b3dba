import { describe, expect, it } from 'vitest';
import {
  DeskActions,
  servingSettleMs,
  settleMs,
} from '../../counter-client/officer/desk-actions.ts';
import { CommandRunner } from '../../counter-client/shared/command-runner.ts';
import type { StaffCommandInput } from '../../shared/contract/command.ts';
import type { OfficerView } from '../../shared/contract/officer.ts';
import type { RefusalCode } from '../../shared/contract/refusal.ts';
import { ChangingStore, desk, officerView, ticket } from './staff-hall/staff-hall.ts';

const waiting = officerView({ desks: [desk('c1', 'lan')], tickets: [ticket('A001', 5)] });
const attended = (state: 'called' | 'serving', number = 'A001'): OfficerView => {
  const of = ticket(number, 5, { state, officerId: 'lan' });
  return officerView({ desks: [desk('c1', 'lan', { ticketId: of.ticketId })], tickets: [of] });
};

/** A desk whose server answers each kind of command with a new view, or refuses it. */
function deskWith(start: OfficerView, answers: Record<string, OfficerView | RefusalCode>) {
  const store = new ChangingStore<OfficerView>(start);
  const sent: StaffCommandInput[] = [];
  const refusals: string[] = [];
  const clock = { nowMs: servingSettleMs };
  const runner = new CommandRunner({
    send: async (input) => {
      sent.push(input);
      const answer = answers[input.kind];
      if (typeof answer === 'string') return { ok: false, code: answer };
      if (answer !== undefined) store.change(answer);
      return { ok: true, value: { revision: 1 } };
    },
    reached: async () => undefined,
    refused: ({ code }) => refusals.push(code),
  });
  const actions = new DeskActions(store, runner, () => clock.nowMs);
  return { store, sent, refusals, actions, clock };
}

describe('the one key', () => {
  it('calls, starts, then completes as accepted and calls the next without another press', async () => {
    const { actions, sent, clock } = deskWith(waiting, {
      'call-next': attended('called'),
      'start-serving': attended('serving'),
      complete: waiting,
    });
    for (let press = 0; press < 3; press += 1) {
      await actions.primary();
      clock.nowMs += servingSettleMs;
    }
    expect(sent).toEqual([
      { kind: 'call-next' },
      { kind: 'start-serving' },
      { kind: 'complete', outcome: 'accepted' },
      { kind: 'call-next' },
    ]);
  });

  it('ignores the second half of a double press', async () => {
    const { actions, sent, clock } = deskWith(waiting, { 'call-next': attended('called') });
    await Promise.all([actions.primary(), actions.primary()]);
    clock.nowMs += settleMs - 1;
    await actions.primary();
    expect(sent).toEqual([{ kind: 'call-next' }]);
  });

  it('completes nobody however it is hammered, says why, and obeys after a moment of rest', async () => {
    const { actions, sent, store, clock } = deskWith(attended('called'), { complete: waiting });
    store.change(attended('serving'));
    for (let press = 0; press < 20; press += 1) {
      clock.nowMs += 900;
      await actions.primary();
    }
    expect(sent).toEqual([]);
    expect(actions.tooEarly).toBe(true);
    clock.nowMs += servingSettleMs;
    await actions.primary();
    expect(sent[0]).toEqual({ kind: 'complete', outcome: 'accepted' });
  });

  it('ignores a press that crosses an automatic call', async () => {
    const { actions, sent, store, clock } = deskWith(waiting, {});
    store.change(attended('called'));
    clock.nowMs += 1;
    await actions.primary();
    expect(sent).toEqual([]);
  });

  it('does nothing while nobody waits', async () => {
    const { actions, sent } = deskWith(officerView({ desks: [desk('c1', 'lan')] }), {});
    await actions.primary();
    expect(sent).toEqual([]);
  });

  it('records the chosen outcome, and goes back to accepted for the next ticket', async () => {
    const { actions, sent, store, clock } = deskWith(attended('serving'), {
      complete: waiting,
      'call-next': 'nobody-waiting',
    });
    actions.chooseOutcome('incomplete');
    await actions.primary();
    expect(sent[0]).toEqual({ kind: 'complete', outcome: 'incomplete' });
    store.change(attended('serving', 'A002'));
    clock.nowMs += settleMs;
    expect(actions.outcome).toBe('accepted');
  });

  it('keeps quiet when nobody is left to call after completing', async () => {
    const { actions, refusals } = deskWith(attended('serving'), {
      complete: officerView({ desks: [desk('c1', 'lan')] }),
      'call-next': 'nobody-waiting',
    });
    await actions.primary();
    expect(refusals).toEqual([]);
  });

  it('calls nobody when completing was refused', async () => {
    const { actions, sent, refusals } = deskWith(attended('serving'), { complete: 'not-serving' });
    await actions.primary();
    expect(sent.map(({ kind }) => kind)).toEqual(['complete']);
    expect(refusals).toEqual(['not-serving']);
  });

  it('ends a break', async () => {
    const onBreak = officerView({
      desks: [desk('c1', 'lan', { state: 'break', breakReason: 'lunch' })],
    });
    const { actions, sent } = deskWith(onBreak, {});
    await actions.primary();
    expect(sent).toEqual([{ kind: 'set-ready' }]);
  });
});

describe('the desk', () => {
  it('closes the hold and transfer dialogs when the ticket they are about leaves', () => {
    const { actions, store } = deskWith(attended('serving'), {});
    actions.show('hold');
    store.change(waiting);
    expect(actions.dialog).toBeNull();
  });

  it('keeps a dialog about the desk itself open when the ticket leaves', () => {
    const { actions, store } = deskWith(attended('serving'), {});
    actions.show('break');
    store.change(waiting);
    expect(actions.dialog).toBe('break');
  });

  it('leaves out what was not said: no minutes, no note', async () => {
    const { actions, sent } = deskWith(attended('serving'), {});
    await actions.hold(null);
    await actions.hold(20);
    await actions.transfer('split', '');
    await actions.transfer('split', 'bản gốc');
    expect(sent).toEqual([
      { kind: 'hold' },
      { kind: 'hold', returnInMinutes: 20 },
      { kind: 'transfer', serviceId: 'split' },
      { kind: 'transfer', serviceId: 'split', note: 'bản gốc' },
    ]);
  });
});
