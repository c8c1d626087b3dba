import { describe, expect, it, vi } from 'vitest';
import { HallControl } from '../../counter-client/manager/hall-control.ts';
import { CommandRunner } from '../../counter-client/shared/command-runner.ts';
import { Notices } from '../../counter-client/shared/notices.ts';
import type { StaffCommandInput } from '../../shared/contract/command.ts';
import type { ManagerView } from '../../shared/contract/manager.ts';
import { desk, lan, managerView, minh, ticket } from './staff-hall/staff-hall.ts';

function controlOf(view: ManagerView, { afterCall = false, refuse = false } = {}) {
  const sent: StaffCommandInput[] = [];
  const notices = new Notices();
  const runner = new CommandRunner({
    send: async (input) => {
      sent.push(input);
      if (refuse) return { ok: false, code: 'counter-taken' };
      return { ok: true, value: { revision: 1, afterCall } };
    },
    reached: async () => undefined,
    refused: () => undefined,
  });
  const control = new HallControl({ view }, runner, notices);
  const undo = () => notices.list.at(-1)?.action?.run();
  return { control, sent, notices, undo };
}

const seated = managerView({ desks: [desk('c1', 'lan')] });

describe('steering the hall', () => {
  it('says what was done and sends the officer back on undo', async () => {
    const { control, sent, notices, undo } = controlOf(seated);
    await control.sendOfficer('lan', 'c2');
    expect(notices.list.at(-1)?.text.en).toBe('Lan goes to counter 2.');
    undo();
    expect(sent.at(-1)).toEqual({ kind: 'send-officer', officerId: 'lan', counterId: 'c1' });
  });

  it('takes an act back only as long as it stands: the command names the act', async () => {
    const boss = { type: 'staff', staffId: 'boss', role: 'manager', officerId: null } as const;
    const event = { type: 'opening-set', opening: 'hours' } as const;
    const { control, sent, undo } = controlOf({
      ...seated,
      steers: [{ revision: 1, atMs: 0, by: boss, event }],
    });
    await control.setOpening('hours');
    undo();
    expect(sent.at(-1)).toEqual({ kind: 'set-opening', opening: 'always', expects: 1 });
  });

  it('lets somebody back into the line by the number on their ticket', async () => {
    const { control, sent, notices } = controlOf(seated);
    await control.letBackIn({ ticketId: '2026-11-24-A-12', number: 'A012' });
    expect(sent).toEqual([{ kind: 'rejoin-ticket', ticketId: '2026-11-24-A-12' }]);
    expect(notices.list.at(-1)?.text.en).toBe('Ticket A012 is back in line.');
  });

  it('undoes an opening by closing, and a closing by opening', async () => {
    const opening = controlOf(managerView());
    await opening.control.sendOfficer('lan', 'c2');
    opening.undo();
    expect(opening.sent.at(-1)).toEqual({ kind: 'close-counter', counterId: 'c2' });

    const closing = controlOf(seated);
    await closing.control.closeCounter('c1');
    closing.undo();
    expect(closing.sent.at(-1)).toEqual({
      kind: 'send-officer',
      officerId: 'lan',
      counterId: 'c1',
    });
  });

  it('takes back what is only to happen after the present turn', async () => {
    const { control, sent, notices, undo } = controlOf(seated, { afterCall: true });
    for (const wish of [() => control.sendOfficer('lan', 'c2'), () => control.closeCounter('c1')]) {
      await wish();
      expect(notices.list.at(-1)?.text.en).toContain('after the present turn');
      undo();
      expect(sent.at(-1)).toEqual({ kind: 'cancel-after-call', counterId: 'c1' });
      await vi.waitFor(() => {
        expect(notices.list.at(-1)?.text.en).toBe('Counter 1 goes on after the present turn.');
      });
    }
    expect(notices.list.at(-1)).toMatchObject({ action: null });
  });

  it('undoes a change of skills with the skills of before', async () => {
    const { control, sent, undo } = controlOf(seated);
    await control.setSkills([{ officerId: 'lan', skills: [] }]);
    undo();
    expect(sent.at(-1)).toMatchObject({ kind: 'set-officer-skills', skills: lan.skills });
  });

  it('saves the skills of several officers as one act with one way back', async () => {
    const { control, sent, notices, undo } = controlOf(seated);
    const wishes = ['lan', 'minh'].map((officerId) => ({ officerId, skills: [] }));
    expect(await control.setSkills(wishes)).toEqual(['lan', 'minh']);
    expect(notices.list.map(({ text }) => text.en)).toEqual([
      'Skills of Lan, Minh saved; they count from the next call on.',
    ]);
    undo();
    await vi.waitFor(() => expect(sent).toHaveLength(4));
    expect(sent.slice(2)).toMatchObject([
      { officerId: 'lan', skills: lan.skills },
      { officerId: 'minh', skills: minh.skills },
    ]);
  });

  it('says nothing was done when it was refused', async () => {
    const { control, notices } = controlOf(seated, { refuse: true });
    expect(await control.cancelTicket(ticket('A001', 1), 'trùng')).toBe(false);
    expect(notices.list).toEqual([]);
  });
});
