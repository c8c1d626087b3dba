import type { HallAct } from '../../shared/contract/hall.ts';
import type { LocalizedText } from '../../shared/contract/text.ts';
import type { TicketState, UndoableAct } from '../../shared/contract/ticket-state.ts';
import { outcomeTexts } from './desk-texts.ts';

const done: Record<UndoableAct, LocalizedText> = {
  completed: { vi: 'đã hoàn tất', en: 'completed' },
  'no-show': { vi: 'đã ghi vắng mặt', en: 'marked absent' },
  transferred: { vi: 'đã chuyển thủ tục', en: 'transferred' },
  cancelled: { vi: 'đã hủy số', en: 'cancelled' },
};

const now: Partial<Record<TicketState, LocalizedText>> = {
  waiting: { vi: 'đang chờ', en: 'waiting' },
  called: { vi: 'đang gọi', en: 'being called' },
  serving: { vi: 'đang phục vụ', en: 'being served' },
  held: { vi: 'đang tạm giữ', en: 'held' },
};

/** What was done to a ticket, with the outcome of a completion. */
export const actText = ({ act, outcome }: HallAct): LocalizedText => {
  if (outcome === null) return done[act];
  return {
    vi: `${done[act].vi}: ${outcomeTexts[outcome].vi}`,
    en: `${done[act].en}: ${outcomeTexts[outcome].en}`,
  };
};

/** What it is now, where it has gone on since; null: it is as the act left it. */
export const stateSince = ({ act, state, undoUntilMs }: HallAct): LocalizedText | null =>
  undoUntilMs !== null && (act !== 'transferred' || state === 'waiting')
    ? null
    : (now[state] ?? null);

/** Words around what was just done. */
export const actTexts = {
  justDone: { vi: 'Vừa xong', en: 'Just done' },
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  ticket: {
    vi: (number: string) => `số ${number}`,
    en: (number: string) => `ticket ${number}`,
  },
  letBack: { vi: 'Cho vào lại', en: 'Let back in' },
} as const;
