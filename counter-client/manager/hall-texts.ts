import type { AfterCall } from '../../shared/contract/hall.ts';
import type { LocalizedText } from '../../shared/contract/text.ts';
import type { BreakReason, TicketState } from '../../shared/contract/ticket-state.ts';
import { formatMinutes } from '../../shared/ui/format.ts';
import type { CounterState } from './counter-state.ts';
import type { WaitRisk } from './wait-risk.ts';

/** A risk in words, so that colour never speaks alone. */
export const riskTexts: Record<WaitRisk, LocalizedText> = {
  ok: { vi: 'trong mục tiêu', en: 'on target' },
  near: { vi: 'sắp quá mục tiêu', en: 'heading over target' },
  over: { vi: 'quá mục tiêu', en: 'over target' },
  limit: { vi: 'quá giới hạn', en: 'over the limit' },
};

/** A counter's state on its tile. */
export const counterStateTexts: Record<CounterState['is'], LocalizedText> = {
  closed: { vi: 'Đóng', en: 'Closed' },
  ready: { vi: 'Sẵn sàng', en: 'Ready' },
  away: { vi: 'Tạm nghỉ', en: 'On break' },
  called: { vi: 'Đang gọi', en: 'Calling' },
  serving: { vi: 'Đang phục vụ', en: 'Serving' },
};

/** Why the officer is away, short enough for a tile. */
export const breakReasonTexts: Record<BreakReason, LocalizedText> = {
  lunch: { vi: 'Nghỉ trưa', en: 'Lunch' },
  rest: { vi: 'Giải lao', en: 'Rest' },
  meeting: { vi: 'Họp', en: 'Meeting' },
  'back-office': { vi: 'Xử lý hồ sơ', en: 'Dossiers' },
  arriving: { vi: 'Đang đến quầy', en: 'On the way' },
  'console-gone': { vi: 'Mất kết nối màn hình', en: 'No console' },
  other: { vi: 'Tạm vắng', en: 'Away' },
};

/** A ticket's state in the manager's list. */
export const ticketStateTexts: Record<TicketState, LocalizedText> = {
  booked: { vi: 'Đã đặt', en: 'Booked' },
  waiting: { vi: 'Đang chờ', en: 'Waiting' },
  called: { vi: 'Đang gọi', en: 'Called' },
  serving: { vi: 'Đang phục vụ', en: 'Being served' },
  held: { vi: 'Tạm giữ', en: 'Held' },
  completed: { vi: 'Xong', en: 'Completed' },
  'no-show': { vi: 'Vắng', en: 'No-show' },
  abandoned: { vi: 'Đã về', en: 'Left' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
  expired: { vi: 'Hết hiệu lực', en: 'Expired' },
};

/** Words of the live hall. */
export const hallTexts = {
  issued: { vi: 'Đã cấp', en: 'Issued' },
  served: { vi: 'Đã phục vụ', en: 'Served' },
  meanWait: { vi: 'Chờ trung bình', en: 'Mean wait' },
  p90Wait: { vi: '90 % chờ dưới', en: '90 % wait under' },
  noShows: { vi: 'Vắng mặt', en: 'No-shows' },
  minutes: { vi: 'phút', en: 'min' },
  opening: { vi: 'Cấp số mọi giờ', en: 'Tickets at any hour' },
  trialNote: {
    vi: 'Đang cho cấp số ở mọi giờ (chạy thử). Tắt để chỉ cấp số trong giờ làm việc.',
    en: 'Tickets are given at any hour (trial). Switch off to give them in opening hours only.',
  },
  stopNumbers: { vi: 'Ngừng cấp số', en: 'Stop numbers' },
  giveNumbers: { vi: 'Cấp số trở lại', en: 'Give numbers again' },
  numbersStopped: {
    vi: 'Đang ngừng cấp số. Ai đã có số vẫn được phục vụ. Tự cấp lại vào ngày làm việc sau.',
    en: 'No new numbers; whoever holds one is served. Given again on the next working day.',
  },
  closeDay: { vi: 'Kết thúc ngày làm việc', en: 'End the working day' },
  dayClosed: {
    vi: 'Đã kết thúc ngày làm việc: không cấp số nữa.',
    en: 'The day is closed: no more tickets.',
  },
  closeDayTitle: { vi: 'Kết thúc ngày làm việc hôm nay?', en: 'End the working day?' },
  closeDayExplained: {
    vi: 'Ngừng cấp số ngay. Số đang chờ sẽ hết hiệu lực. Người đang ở quầy vẫn được phục vụ xong. Không thể hoàn tác.',
    en: 'No more tickets are given and those waiting lapse. People at a counter are still served. This cannot be undone.',
  },
  closeDayWaiting: {
    vi: (count: number) => `${count} người đang chờ sẽ mất lượt.`,
    en: (count: number) => `${count} waiting people lose their turn.`,
  },
  queues: { vi: 'Hàng chờ', en: 'Queues' },
  waiting: { vi: 'người chờ', en: 'waiting' },
  nobody: { vi: 'Không có ai chờ', en: 'Nobody waits' },
  /** Of one person, beside the name of their class. */
  waited: {
    vi: (minutes: number, target: number) =>
      `${minutes} phút / mục tiêu ${formatMinutes(target, 'vi')}`,
    en: (minutes: number, target: number) =>
      `${minutes} min / target ${formatMinutes(target, 'en')}`,
  },
  mayReach: {
    vi: (minutes: number) => `có thể tới ${minutes} phút`,
    en: (minutes: number) => `may reach ${minutes} min`,
  },
  noCounterForThem: { vi: 'chưa quầy nào phục vụ được', en: 'no counter can serve them' },
  longest: { vi: 'Lâu nhất', en: 'Longest' },
  overTarget: {
    vi: (count: number) => `${count} người quá mục tiêu`,
    en: (count: number) => `${count} over target`,
  },
  headingOver: {
    vi: (count: number) => `${count} người sắp quá mục tiêu`,
    en: (count: number) => `${count} heading over target`,
  },
  newcomer: { vi: 'Lấy số bây giờ: chờ khoảng', en: 'A ticket taken now waits' },
  countersOpen: {
    vi: (numbers: readonly number[]) =>
      numbers.length === 0 ? 'Chưa quầy nào phục vụ được' : `Quầy ${numbers.join(', ')}`,
    en: (numbers: readonly number[]) =>
      numbers.length === 0 ? 'No counter can serve it' : `Counter ${numbers.join(', ')}`,
  },
  notReady: {
    vi: (numbers: readonly number[]) => `quầy ${numbers.join(', ')} chưa sẵn sàng`,
    en: (numbers: readonly number[]) => `counter ${numbers.join(', ')} not ready yet`,
  },
  aboutToClose: {
    vi: (numbers: readonly number[]) => `quầy ${numbers.join(', ')} sắp đóng`,
    en: (numbers: readonly number[]) => `counter ${numbers.join(', ')} about to close`,
  },
  aboutToBreak: {
    vi: (numbers: readonly number[]) => `quầy ${numbers.join(', ')} sắp nghỉ`,
    en: (numbers: readonly number[]) => `counter ${numbers.join(', ')} about to take a break`,
  },
  showServices: { vi: 'Xem từng thủ tục', en: 'Show each procedure' },
  unserved: {
    vi: (count: number, minutes: number) =>
      `${count} người chờ (lâu nhất ${minutes} phút) mà chưa có quầy phục vụ`,
    en: (count: number, minutes: number) =>
      `${count} waiting (longest ${minutes} min) and no counter can serve them`,
  },
  sendSomeone: { vi: 'Điều cán bộ', en: 'Send someone' },
  counters: { vi: 'Quầy', en: 'Counters' },
  people: { vi: 'Nhân sự và kỹ năng', en: 'People and skills' },
  tickets: { vi: 'Số đang chờ', en: 'Tickets' },
  nobodyHere: { vi: 'Chưa có ai', en: 'Nobody yet' },
  autoCall: { vi: 'Tự gọi', en: 'Auto-call' },
  long: { vi: 'lâu', en: 'long' },
  comes: { vi: (name: string) => `${name} sắp đến`, en: (name: string) => `${name} is coming` },
} as const;

/** What the counter will do once the present service ends, short. */
export const afterCallShort = (
  after: AfterCall,
  counterNumber: (counterId: string) => number,
): LocalizedText => {
  switch (after.do) {
    case 'close':
      return { vi: 'sau đó đóng', en: 'then closes' };
    case 'break':
      return { vi: 'sau đó nghỉ', en: 'then break' };
    case 'move': {
      const number = counterNumber(after.counterId);
      return { vi: `sau đó sang quầy ${number}`, en: `then to counter ${number}` };
    }
  }
};
