import type { AfterCall } from '../../shared/contract/hall.ts';
import type { LocalizedText } from '../../shared/contract/text.ts';
import type { BreakReason } from '../../shared/contract/ticket-state.ts';

/** What an officer may be away for by their own choice. */
export type ChosenBreak = Exclude<BreakReason, 'arriving' | 'console-gone'>;

/** Reasons an officer may choose; the others are only ever set for them. */
export const breakTexts: Record<ChosenBreak, LocalizedText> = {
  lunch: { vi: 'Nghỉ trưa', en: 'Lunch' },
  rest: { vi: 'Nghỉ giải lao', en: 'Rest' },
  meeting: { vi: 'Họp', en: 'Meeting' },
  'back-office': { vi: 'Xử lý hồ sơ', en: 'Work on dossiers' },
  other: { vi: 'Lý do khác', en: 'Other reason' },
};

/** Words around the desk: choosing a counter, lists, dialogs. */
export const consoleTexts = {
  chooseCounter: { vi: 'Hôm nay bạn phục vụ ở quầy nào?', en: 'Which counter are you at?' },
  needed: {
    vi: (count: number) => `${count} người đang chờ thủ tục của bạn.`,
    en: (count: number) =>
      `${count} ${count === 1 ? 'person waits' : 'people wait'} for procedures you serve.`,
  },
  allTaken: {
    vi: 'Mọi quầy đều đã có cán bộ. Hãy báo người quản lý.',
    en: 'Every counter is taken. Please tell the manager.',
  },
  lastTime: { vi: 'Quầy lần trước', en: 'Your last counter' },
  chooseExplained: {
    vi: 'Chọn một quầy trống. Mở xong, bạn sẵn sàng gọi số.',
    en: 'Choose a free counter. Once it is open you are ready to call.',
  },
  free: { vi: 'Trống', en: 'Free' },
  takenBy: {
    vi: (name: string) => `${name} đang phục vụ`,
    en: (name: string) => `Taken by ${name}`,
  },
  lists: { vi: 'Hàng chờ và việc vừa xong', en: 'Line and what was just done' },
  waitingForMe: { vi: 'Đang chờ bạn', en: 'Waiting for you' },
  nobodyWaits: { vi: 'Không có ai chờ.', en: 'Nobody is waiting.' },
  more: {
    vi: (count: number) => `và ${count} người nữa`,
    en: (count: number) => `and ${count} more`,
  },
  /** After their number: those the list does not name. */
  otherServices: {
    vi: (_count: number) => 'người, thủ tục khác',
    en: (count: number) => `${count === 1 ? 'person' : 'people'}, other procedures`,
  },
  comesNext: { vi: 'tiếp theo', en: 'next' },
  held: { vi: 'Bạn đang tạm giữ', en: 'Held by you' },
  returnsAt: {
    vi: (time: string) => `quay lại hàng chờ lúc ${time}`,
    en: (time: string) => `returns to the queue at ${time}`,
  },
  resume: { vi: 'Mời vào', en: 'Resume' },
  heldTicket: {
    vi: (number: string) => `số tạm giữ ${number}`,
    en: (number: string) => `held ticket ${number}`,
  },
  cancelNumber: {
    vi: (number: string) => `Hủy số ${number}`,
    en: (number: string) => `Cancel ticket ${number}`,
  },
  today: { vi: 'Hôm nay', en: 'Today' },
  served: { vi: 'lượt đã phục vụ', en: 'served' },
  meanService: { vi: 'phút mỗi lượt', en: 'min each' },
  breakTitle: { vi: 'Bạn nghỉ vì lý do gì?', en: 'Why are you taking a break?' },
  breakAfter: {
    vi: 'Quầy đang có người dân: quầy sẽ nghỉ ngay sau lượt này.',
    en: 'Someone is at your counter: the break begins after this turn.',
  },
  holdTitle: {
    vi: (number: string) => `Tạm giữ số ${number}`,
    en: (number: string) => `Hold ticket ${number}`,
  },
  holdExplained: {
    vi: 'Người dân giữ nguyên chỗ. Khi họ trở lại, bấm “Mời vào” trong mục tạm giữ.',
    en: 'The person keeps the place. When they are back, press “Resume” in the held list.',
  },
  holdReturn: {
    vi: 'Nếu họ chưa trở lại, đưa về hàng chờ sau',
    en: 'If not back, return to the queue after',
  },
  holdByRule: {
    vi: (minutes: number) => `Theo quy định: ${minutes} phút`,
    en: (minutes: number) => `By the rule: ${minutes} min`,
  },
  minutes: { vi: (count: number) => `${count} phút`, en: (count: number) => `${count} min` },
  transferTitle: {
    vi: (number: string) => `Chuyển số ${number}`,
    en: (number: string) => `Transfer ticket ${number}`,
  },
  transferSearch: {
    vi: 'Tìm thủ tục (không cần dấu)',
    en: 'Find a procedure (accents not needed)',
  },
  transferNote: {
    vi: 'Ghi chú cho quầy sau (không bắt buộc)',
    en: 'Note for the next counter (optional)',
  },
  transferNow: { vi: 'Chuyển', en: 'Transfer' },
  transferChoose: { vi: 'Hãy chọn một thủ tục.', en: 'Choose a procedure.' },
  allFields: { vi: 'Tất cả', en: 'All' },
  nothingFound: { vi: 'Không có thủ tục nào khớp.', en: 'No procedure matches.' },
  charactersOn: { vi: 'Dùng phím chữ và phím số', en: 'Use letter and digit keys' },
  charactersExplained: {
    vi: 'Tắt nếu bạn dùng phần mềm điều khiển bằng giọng nói hoặc hay bấm nhầm. Phím cách, Enter và F2 luôn dùng được.',
    en: 'Switch off if you use speech input or press keys by accident. Space, Enter and F2 always work.',
  },
  leaveHolding: {
    vi: (count: number) =>
      `Bạn đang tạm giữ ${count} người. Họ trở lại hàng chờ khi hết giờ tạm giữ.`,
    en: (count: number) =>
      `You hold ${count} ${count === 1 ? 'person' : 'people'}, who wait in line again when that time is over.`,
  },
  leaveAlone: {
    vi: (count: number) => `Không quầy nào khác phục vụ được ${count} người đang chờ bạn.`,
    en: (count: number) => `No other counter can serve ${count} of the people who wait for you.`,
  },
  leaveTitle: { vi: 'Rời quầy', en: 'Leave the counter' },
  closeOnly: { vi: 'Đóng quầy, chọn quầy khác', en: 'Close, choose another counter' },
  closeAndSignOut: { vi: 'Đóng quầy và đăng xuất', en: 'Close and sign out' },
  leaveAfter: {
    vi: 'Quầy đang có người dân: quầy sẽ đóng ngay sau lượt này.',
    en: 'Someone is at your counter: it closes after this turn.',
  },
  closeAfter: { vi: 'Đóng quầy sau lượt này', en: 'Close after this turn' },
  stay: { vi: 'Hủy yêu cầu', en: 'Take back' },
  movedTo: {
    vi: (number: number) => `Quản lý đã chuyển bạn sang quầy ${number}.`,
    en: (number: number) => `The manager moved you to counter ${number}.`,
  },
  willMoveTo: {
    vi: (number: number) => `Quản lý mời bạn sang quầy ${number} sau lượt này.`,
    en: (number: number) => `The manager asks you to go to counter ${number} after this turn.`,
  },
  closedByManager: {
    vi: (number: number) => `Quản lý đã đóng quầy ${number} của bạn.`,
    en: (number: number) => `The manager closed your counter ${number}.`,
  },
  willCloseByManager: {
    vi: 'Quản lý yêu cầu đóng quầy của bạn sau lượt này.',
    en: 'The manager closes your counter after this turn.',
  },
  openedByManager: {
    vi: (number: number) =>
      `Quản lý mời bạn đến quầy ${number}. Đến nơi, hãy bấm “Sẵn sàng phục vụ”.`,
    en: (number: number) =>
      `The manager asks you to take counter ${number}. Press “Ready to serve” once you are there.`,
  },
} as const;

/** What happens to the desk once the present service ends. */
export const afterCallText = (
  after: AfterCall,
  counterNumber: (counterId: string) => number,
): LocalizedText => {
  switch (after.do) {
    case 'close':
      return { vi: 'Sau lượt này: đóng quầy', en: 'After this turn: close' };
    case 'break':
      return { vi: 'Sau lượt này: nghỉ', en: 'After this turn: break' };
    case 'move': {
      const number = counterNumber(after.counterId);
      return {
        vi: `Sau lượt này: sang quầy ${number}`,
        en: `After this turn: go to counter ${number}`,
      };
    }
  }
};
