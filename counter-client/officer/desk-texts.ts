import type { DeskSession } from '../../shared/contract/hall.ts';
import type { LocalizedText } from '../../shared/contract/text.ts';
import type { BreakReason, ServiceOutcome } from '../../shared/contract/ticket-state.ts';

/** The outcomes as the officer records them (O2). */
export const outcomeTexts: Record<ServiceOutcome, LocalizedText> = {
  accepted: { vi: 'Đã tiếp nhận', en: 'Accepted' },
  incomplete: { vi: 'Thiếu giấy tờ', en: 'Incomplete' },
  'guided-online': { vi: 'Hướng dẫn nộp trực tuyến', en: 'Guided online' },
  refused: { vi: 'Từ chối', en: 'Refused' },
  'collected-result': { vi: 'Đã trả kết quả', en: 'Result collected' },
};

/** What the officer is doing while away from the counter. */
const awayTexts: Record<BreakReason, LocalizedText> = {
  lunch: { vi: 'Đang nghỉ trưa', en: 'At lunch' },
  rest: { vi: 'Đang nghỉ giải lao', en: 'Taking a rest' },
  meeting: { vi: 'Đang họp', en: 'In a meeting' },
  'back-office': { vi: 'Đang xử lý hồ sơ', en: 'Working on dossiers' },
  arriving: { vi: 'Mời bạn đến quầy này', en: 'Please come to this counter' },
  'console-gone': {
    vi: 'Quầy đã tạm dừng vì màn hình này mất kết nối',
    en: 'The counter was paused: this console was out of reach',
  },
  other: { vi: 'Đang tạm vắng', en: 'Away' },
};

/** Why nobody is called to a desk now. */
export const awayTextOf = ({
  breakReason,
  askedAtMs,
}: Pick<DeskSession, 'breakReason' | 'askedAtMs'>): LocalizedText => {
  if (breakReason === null && askedAtMs !== null) return askedText;
  return awayTexts[breakReason ?? 'other'];
};

const askedText: LocalizedText = { vi: 'Còn ở quầy không?', en: 'Are you still at the counter?' };

/** A priority that is claimed and has to be confirmed. */
export const claimTexts = {
  claims: { vi: 'Khai diện ưu tiên', en: 'Claims priority' },
  look: {
    vi: 'Hãy xem giấy tờ chứng minh. Bắt đầu phục vụ cũng là xác nhận.',
    en: 'Please look at the proof. Starting to serve confirms it too.',
  },
  confirm: { vi: 'Đúng diện ưu tiên', en: 'Priority is right' },
  reject: { vi: 'Không có giấy tờ', en: 'No proof' },
  confirmAndStart: { vi: 'Đã xem giấy tờ, bắt đầu phục vụ', en: 'Proof seen, start serving' },
} as const;

/** Words of the desk: states, buttons and their effects. */
export const deskTexts = {
  counter: { vi: 'Quầy', en: 'Counter' },
  currentWork: { vi: 'Lượt hiện tại', en: 'Current turn' },
  next: { vi: 'Người tiếp theo', en: 'Who comes next' },
  tooEarly: {
    vi: 'Vừa bắt đầu: chờ 2 giây rồi bấm lại',
    en: 'Just started: press again in 2 seconds',
  },
  nobody: { vi: 'Chưa có ai chờ', en: 'Nobody is waiting' },
  nobodyExplained: {
    vi: 'Khi có người lấy số thuộc thủ tục của bạn, màn hình sẽ báo ngay.',
    en: 'As soon as someone takes a ticket you can serve, this screen tells you.',
  },
  somebody: { vi: 'Có người đang chờ bạn', en: 'Someone is waiting for you' },
  called: { vi: 'Đang gọi', en: 'Calling' },
  calledTimes: {
    vi: (times: number) => `Đã gọi ${times} lần`,
    en: (times: number) => (times === 1 ? 'Called once' : `Called ${times} times`),
  },
  recallIn: { vi: 'Tự gọi nhắc sau', en: 'Repeated by itself in' },
  noShowIn: { vi: 'Tự ghi vắng sau', en: 'Marked absent by itself in' },
  serving: { vi: 'Đang phục vụ', en: 'Serving' },
  expected: {
    vi: (minutes: number) => `thường ${minutes} phút`,
    en: (minutes: number) => `usually ${minutes} min`,
  },
  longer: { vi: 'lâu hơn thường lệ', en: 'longer than usual' },
  why: { vi: 'Vì sao là số này', en: 'Why this ticket' },
  note: { vi: 'Ghi chú', en: 'Note' },
  dayClosed: {
    vi: 'Hôm nay đã ngừng nhận số. Bạn có thể phục vụ nốt người đang ở quầy.',
    en: 'The day is closed. You can still finish with the person at your counter.',
  },
  askedExplained: {
    vi: 'Người vừa được tự gọi đã không đến. Máy chưa gọi người tiếp theo.',
    en: 'The person called by itself did not come. Nobody else is called until you answer.',
  },
  pausedExplained: {
    vi: 'Trong lúc đó không ai được gọi đến đây; người đang được gọi đã trở lại hàng chờ.',
    en: 'Nobody was called here meanwhile; whoever was being called waits in line again.',
  },
  stillHere: { vi: 'Tôi vẫn ở quầy', en: 'I am still here' },
  callNext: { vi: 'Gọi tiếp', en: 'Call next' },
  startServing: { vi: 'Bắt đầu phục vụ', en: 'Start serving' },
  completeAndCall: { vi: 'Hoàn tất và gọi tiếp', en: 'Complete & call next' },
  complete: { vi: 'Hoàn tất', en: 'Complete' },
  backToWork: { vi: 'Sẵn sàng phục vụ', en: 'Ready to serve' },
  recall: { vi: 'Nhắc lại', en: 'Recall' },
  /** Just called: the hall needs time to hear it. */
  recallSoon: {
    vi: (seconds: number) => `Nhắc lại sau ${seconds} giây`,
    en: (seconds: number) => `Recall in ${seconds} s`,
  },
  noShow: { vi: 'Ghi vắng', en: 'No-show' },
  spaceKey: { vi: 'Phím cách', en: 'Space' },
  hold: { vi: 'Tạm giữ', en: 'Hold' },
  transfer: { vi: 'Chuyển', en: 'Transfer' },
  cancelTicket: { vi: 'Hủy số', en: 'Cancel ticket' },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
  ready: { vi: 'Sẵn sàng', en: 'Ready' },
  break: { vi: 'Nghỉ', en: 'Break' },
  closeCounter: { vi: 'Đóng quầy', en: 'Close counter' },
  autoCall: { vi: 'Tự gọi', en: 'Auto-call' },
  autoCallExplained: {
    vi: 'Khi quầy rảnh, máy tự gọi người tiếp theo',
    en: 'While the counter is free the next person is called by itself',
  },
  shortcuts: { vi: 'Phím tắt', en: 'Keyboard shortcuts' },
  leave: { vi: 'Rời quầy', en: 'Leave' },
} as const;
