import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noticeStaysMs, Notices } from '../../counter-client/shared/notices.ts';
import { refusalNotice } from '../../counter-client/shared/refusal-notice.ts';
import type { CommandKind } from '../../shared/contract/command.ts';

const text = (en: string) => ({ vi: en, en });
const shown = (notices: Notices) => notices.list.map((notice) => notice.text.en);

describe('notices', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('pass by themselves, but not what was done to the person from elsewhere', () => {
    const notices = new Notices();
    notices.add('done', text('saved'));
    notices.add('moved', text('you were moved'));
    vi.advanceTimersByTime(noticeStaysMs);
    expect(shown(notices)).toEqual(['you were moved']);
  });

  it('show the newest problem only, and three notices at most', () => {
    const notices = new Notices();
    notices.add('problem', text('one'));
    notices.add('problem', text('two'));
    expect(shown(notices)).toEqual(['two']);
    for (const done of ['a', 'b', 'c']) notices.add('done', text(done));
    expect(shown(notices)).toEqual(['a', 'b', 'c']);
  });

  it('offer to undo the newest act only', () => {
    const notices = new Notices();
    const undo = { label: text('undo'), run: () => undefined };
    notices.add('done', text('to counter 2'), undo);
    notices.add('problem', text('offline'));
    expect(notices.list[0]?.action).toBe(undo);
    notices.add('done', text('to counter 3'), undo);
    expect(notices.list.map(({ action }) => action)).toEqual([null, null, undo]);
  });

  it('say whether a command that got no answer may have been done', () => {
    const unanswered = { ok: false, code: 'unavailable' } as const;
    const notice = (sent: boolean, kind: CommandKind) =>
      refusalNotice({ ...unanswered, sent }, kind).en;
    expect(notice(false, 'call-next')).toContain('nobody was called');
    expect(notice(false, 'hold')).toContain('nothing was changed');
    expect(notice(true, 'call-next')).toContain('may be done or not');
  });

  it('name what stood in the way', () => {
    const refusal = { ok: false, code: 'counter-taken', detail: 'Lan' } as const;
    const notice = refusalNotice(refusal, 'open-counter');
    expect(notice.en).toContain('(Lan)');
    expect(notice.vi).toContain('(Lan)');
  });
});
