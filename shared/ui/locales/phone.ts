import type { RefusalCode } from '../../contract/refusal.ts';
import type { LocalizedText } from '../../contract/text.ts';

/** Why a wish of the holder was not granted, and what to do now; for any other reason `notGranted`. */
export const wishRefusals: Partial<Record<RefusalCode, LocalizedText>> = {
  unavailable: {
    vi: 'Chưa gửi được. Vui lòng thử lại.',
    en: 'It could not be sent. Please try again.',
  },
  'too-many-requests': {
    vi: 'Đã bấm quá nhiều lần. Vui lòng chờ một phút rồi thử lại.',
    en: 'Too many tries. Please wait a minute and try again.',
  },
  'too-late': {
    vi: 'Đã quá giờ quay lại bằng số này. Mời quý vị lấy số mới.',
    en: 'It is too late to come back with this number. Please take a new ticket.',
  },
  'no-way-back': {
    vi: 'Số này không trở lại hàng chờ được. Mời quý vị lấy số mới.',
    en: 'This number cannot come back into the line. Please take a new ticket.',
  },
};

/** Words of the phone page. */
export const phoneTexts = {
  yourNumber: { vi: 'Số của quý vị', en: 'Your number' },
  service: { vi: 'Thủ tục', en: 'Procedure' },
  takenAt: { vi: (time: string) => `Lấy số lúc ${time}`, en: (time: string) => `Taken at ${time}` },
  ahead: {
    vi: (count: number) => `Còn ${count} người trước quý vị`,
    en: (count: number) => (count === 1 ? '1 person ahead of you' : `${count} people ahead of you`),
  },
  nextUp: { vi: 'Sắp đến lượt quý vị', en: 'You are next' },
  waiting: { vi: 'Đang chờ', en: 'Waiting' },
  cannotSay: {
    vi: 'Chưa ước tính được thời gian chờ. Trang này tự cập nhật; nếu cần, mời quý vị hỏi bàn hướng dẫn.',
    en: 'We cannot tell the wait yet. This page updates by itself; if need be, please ask at the information desk.',
  },
  order: {
    vi: 'Thứ tự gọi còn tùy thủ tục và diện ưu tiên: số sau có thể được gọi trước.',
    en: 'The order also depends on procedure and priority: a later number may be called first.',
  },
  expectedWait: { vi: 'Dự kiến chờ', en: 'Expected wait' },
  priorityRejected: {
    vi: 'Diện ưu tiên chưa được xác nhận: số của quý vị chờ ở hàng thường, thời gian đã chờ vẫn được tính.',
    en: 'The priority was not confirmed: your ticket waits in the ordinary line, and the time you have waited still counts.',
  },
  stayNear: {
    vi: 'Mời quý vị ở gần sảnh. Trang này tự cập nhật.',
    en: 'Please stay near the hall. This page updates by itself.',
  },
  called: {
    vi: (counter: number | null) => (counter === null ? 'Mời đến quầy' : `Mời đến quầy ${counter}`),
    en: (counter: number | null) =>
      counter === null ? 'Please come to the counter' : `Please go to counter ${counter}`,
  },
  calledAt: { vi: (time: string) => `Gọi lúc ${time}`, en: (time: string) => `Called at ${time}` },
  calledAgain: {
    vi: (times: number, time: string) => `Gọi lần ${times}, lúc ${time}`,
    en: (times: number, time: string) => `Call ${times}, at ${time}`,
  },
  comeNow: { vi: 'Xin đến ngay, mang theo giấy tờ.', en: 'Please come now and bring your papers.' },
  serving: {
    vi: (counter: number | null) =>
      counter === null ? 'Đang được phục vụ' : `Đang được phục vụ tại quầy ${counter}`,
    en: (counter: number | null) =>
      counter === null ? 'You are being served' : `You are being served at counter ${counter}`,
  },
  held: { vi: 'Số đang được giữ', en: 'Your ticket is on hold' },
  heldUntil: {
    vi: (time: string) => `Số trở lại hàng chờ lúc ${time}. Mời quý vị quay lại trước giờ đó.`,
    en: (time: string) => `It is back in line at ${time}. Please return before then.`,
  },
  heldHelp: {
    vi: 'Cán bộ sẽ gọi lại quý vị. Mời quý vị ở gần sảnh.',
    en: 'The officer will call you again. Please stay near the hall.',
  },
  completed: { vi: 'Đã xong', en: 'All done' },
  completedHelp: {
    vi: 'Cảm ơn quý vị. Quý vị có thể đóng trang này.',
    en: 'Thank you. You may close this page.',
  },
  noShow: {
    vi: 'Đã gọi nhưng quý vị chưa đến quầy',
    en: 'We called you, but you did not come to the counter',
  },
  noShowHelp: {
    vi: 'Mời quý vị đến bàn hướng dẫn ngay để được giúp, hoặc lấy số mới ở máy lấy số.',
    en: 'Please go to the information desk now, or take a new ticket at the kiosk.',
  },
  comeBackUntil: {
    vi: (until: string) =>
      `Nếu quý vị đang ở sảnh, vui lòng bấm nút dưới đây ${until}. Quý vị giữ số này và sẽ được gọi lại.`,
    en: (until: string) =>
      `If you are in the hall, press the button below ${until}. You keep your number and will be called again.`,
  },
  incomplete: { vi: 'Còn thiếu giấy tờ', en: 'A paper is still missing' },
  incompleteUntil: {
    vi: (until: string) =>
      `Khi đã có đủ giấy tờ và quay lại sảnh, vui lòng bấm nút dưới đây ${until}. Quý vị không phải lấy số mới.`,
    en: (until: string) =>
      `Once you have it and are back in the hall, press the button below ${until}. You need no new ticket.`,
  },
  incompleteOver: {
    vi: 'Hôm nay không xếp hàng lại bằng số này được nữa. Khi có đủ giấy tờ, mời quý vị lấy số mới.',
    en: 'This number cannot come back into the line today. Once you have the paper, take a new ticket.',
  },
  today: { vi: 'trong hôm nay', en: 'today' },
  beforeTime: { vi: (time: string) => `trước ${time}`, en: (time: string) => `before ${time}` },
  comeBack: { vi: 'Tôi đã quay lại', en: 'I am back' },
  comingBack: { vi: 'Đang gửi…', en: 'Sending…' },
  abandoned: { vi: 'Quý vị đã hủy lượt', en: 'You have given up your turn' },
  abandonedHelp: {
    vi: 'Cảm ơn quý vị đã báo. Khi cần, mời quý vị lấy số mới ở máy lấy số.',
    en: 'Thank you for telling us. Take a new ticket whenever you need one.',
  },
  cancelled: { vi: 'Số này đã bị hủy', en: 'This ticket was cancelled' },
  cancelledHelp: {
    vi: 'Mời quý vị hỏi bàn hướng dẫn để biết lý do, hoặc lấy số mới.',
    en: 'Ask at the information desk why, or take a new ticket.',
  },
  expired: { vi: 'Số này đã hết hạn', en: 'This ticket has expired' },
  expiredHelp: {
    vi: 'Số chỉ dùng trong ngày. Mời quý vị lấy số mới vào ngày làm việc.',
    en: 'A ticket is good for one day. Please take a new one on a working day.',
  },
  booked: { vi: 'Đã đặt hẹn', en: 'Booked' },
  bookedHelp: {
    vi: 'Khi đến nơi, vui lòng báo ở máy lấy số hoặc bàn hướng dẫn.',
    en: 'When you arrive, check in at the kiosk or the information desk.',
  },
  leave: { vi: 'Tôi không chờ nữa', en: 'I am leaving' },
  leaveQuestion: { vi: 'Quý vị muốn hủy lượt?', en: 'Give up your turn?' },
  leaveHelp: {
    vi: (number: string) => `Số ${number} sẽ bị hủy và không lấy lại được.`,
    en: (number: string) => `Ticket ${number} will be given up for good.`,
  },
  leaveYes: { vi: 'Hủy lượt', en: 'Give it up' },
  leaveNo: { vi: 'Tiếp tục chờ', en: 'Keep waiting' },
  leaving: { vi: 'Đang gửi…', en: 'Sending…' },
  notGranted: {
    vi: 'Không thực hiện được. Mời quý vị hỏi bàn hướng dẫn.',
    en: 'This cannot be done. Please ask at the information desk.',
  },
  loading: { vi: 'Đang tìm số của quý vị…', en: 'Looking for your ticket…' },
  notReached: {
    vi: 'Chưa kết nối được. Đang thử lại… Vui lòng kiểm tra mạng của điện thoại.',
    en: 'Cannot connect yet. Trying again… Please check the phone’s connection.',
  },
} as const;
