import type { DeskSession } from '../../shared/contract/hall.ts';
import type { ManagerView } from '../../shared/contract/manager.ts';
import type { LocalizedText } from '../../shared/contract/text.ts';
import type { ManagerStore } from '../../shared/ui/manager-store.ts';
import type { CommandRunner } from '../shared/command-runner.ts';
import { counterOf, deskAt, officerOf } from '../shared/hall.ts';
import type { Notices } from '../shared/notices.ts';
import { doneTexts } from './done-texts.ts';

/** Counters whose pending close or move an officer has taken back between two views, in words. */
export const takenBack = (
  before: ManagerView,
  after: ManagerView,
  isMine: (counterId: string) => boolean,
): LocalizedText[] =>
  before.desks.flatMap((was) => {
    const is = deskAt(after, was.counterId);
    if (is === undefined || isMine(was.counterId) || !goesOn(was, is)) return [];
    const number = counterOf(after.setup, is.counterId)?.number ?? 0;
    return [doneTexts.keptOpen(number, officerOf(after, is.officerId)?.name ?? '')];
  });

/** The same turn goes on, and what should follow it will not. */
const goesOn = (was: DeskSession, is: DeskSession): boolean =>
  (was.afterCall?.do === 'close' || was.afterCall?.do === 'move') &&
  is.afterCall === null &&
  is.officerId === was.officerId &&
  is.state === 'ready' &&
  is.ticketId !== null &&
  is.ticketId === was.ticketId;

/** Tells the manager when an order of theirs will not be carried out. */
export const watchHall = (store: ManagerStore, runner: CommandRunner, notices: Notices): void => {
  let before = store.view;
  store.subscribe(() => {
    const after = store.view;
    if (after === before) return;
    const isMine = (counterId: string) => runner.busyWith(counterId) !== null;
    const news = before === null || after === null ? [] : takenBack(before, after, isMine);
    before = after;
    for (const text of news) notices.add('moved', text);
  });
};
