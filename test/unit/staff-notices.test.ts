import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noticeStaysMs, Notices } from '../../counter-client/shared/notices.ts';
import { refusalNotice } from '../../counter-client/shared/refusal-notice.ts';

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

  it('name what stood in the way', () => {
    const notice = refusalNotice({ ok: false, code: 'counter-taken', detail: 'Lan' });
    expect(notice.en).toContain('(Lan)');
    expect(notice.vi).toContain('(Lan)');
  });
});
