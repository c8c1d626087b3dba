import type { CommandKind } from '../../shared/contract/command.ts';
import type { DeskSession } from '../../shared/contract/hall.ts';
import type { OfficerView } from '../../shared/contract/officer.ts';
import type { LocalizedText } from '../../shared/contract/text.ts';
import type { OfficerStore } from '../../shared/ui/officer-store.ts';
import type { CommandRunner } from '../shared/command-runner.ts';
import { counterOf, deskOfOfficer } from '../shared/hall.ts';
import type { Notices } from '../shared/notices.ts';
import { consoleTexts } from './console-texts.ts';

/** Commands of the officer's own desk; what they change there is no news. */
const ownChanges: readonly CommandKind[] = [
  'open-counter',
  'close-counter',
  'set-ready',
  'start-break',
];

/**
 * What was done to this officer's desk from elsewhere between two views, in words; null when nothing
 * was. `busyWith` is the officer's own command that is under way, if any.
 */
export const deskNews = (
  before: OfficerView,
  after: OfficerView,
  busyWith: CommandKind | null,
): LocalizedText | null => {
  if (busyWith !== null && ownChanges.includes(busyWith)) return null;
  const was = deskOfOfficer(before, before.officerId);
  const is = deskOfOfficer(after, after.officerId);
  const number = (desk: { counterId: string }): number =>
    counterOf(after.setup, desk.counterId)?.number ?? 0;
  if (is === undefined) {
    if (was === undefined || was.afterCall?.do === 'close') return null;
    return fill(consoleTexts.closedByManager, number(was));
  }
  if (was === undefined) return fill(consoleTexts.openedByManager, number(is));
  if (was.counterId !== is.counterId) return fill(consoleTexts.movedTo, number(is));
  return wishNews(was, is, number);
};

/** News of a close or a move that waits for the end of the present service. */
const wishNews = (
  was: DeskSession,
  is: DeskSession,
  number: (desk: { counterId: string }) => number,
): LocalizedText | null => {
  const wish = is.afterCall;
  if (wish === null || JSON.stringify(wish) === JSON.stringify(was.afterCall)) return null;
  if (wish.do === 'move') return fill(consoleTexts.willMoveTo, number(wish));
  return wish.do === 'close' ? consoleTexts.willCloseByManager : null;
};

/** What was announced for the end of the present turn no longer stands, or has happened. */
const wishGone = (before: OfficerView | null, after: OfficerView | null): boolean => {
  const wishOf = (view: OfficerView | null) =>
    (view && deskOfOfficer(view, view.officerId)?.afterCall) ?? null;
  return wishOf(before) !== null && wishOf(after) === null;
};

const fill = (
  text: { vi: (number: number) => string; en: (number: number) => string },
  number: number,
): LocalizedText => ({ vi: text.vi(number), en: text.en(number) });

/** Tells the officer, without standing in the way, of whatever is done to their desk from elsewhere. */
export const watchDesk = (store: OfficerStore, runner: CommandRunner, notices: Notices): void => {
  let before = store.view;
  store.subscribe(() => {
    const after = store.view;
    if (after === before) return;
    const news =
      before === null || after === null ? null : deskNews(before, after, runner.busyWith());
    if (wishGone(before, after)) notices.clear('moved');
    before = after;
    if (news !== null) notices.add('moved', news);
  });
};
