import type { RefusalCode } from '../../contract/refusal.ts';
import type { LocalizedText } from '../../contract/text.ts';

/** What a person is told when something was not done: why, and what to do now. */
export const refusalTexts: Record<RefusalCode, LocalizedText> = {
  'invalid-input': {
    vi: 'Yêu cầu không hợp lệ. Hãy tải lại trang rồi thử lại.',
    en: 'That request is not valid. Reload the page and try again.',
  },
  'not-signed-in': {
    vi: 'Bạn chưa đăng nhập hoặc phiên đã hết. Hãy đăng nhập lại.',
    en: 'You are not signed in, or the session has ended. Please sign in again.',
  },
  'bad-credentials': {
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra rồi nhập lại.',
    en: 'User name or password is wrong. Check both and try again.',
  },
  'not-allowed': {
    vi: 'Bạn không có quyền làm việc này. Hãy nhờ người quản lý trung tâm.',
    en: 'You may not do this. Please ask the centre manager.',
  },
  'too-many-requests': {
    vi: 'Đã thử quá nhiều lần. Hãy chờ vài phút (nhiều nhất là 15 phút) rồi thử lại.',
    en: 'Too many tries. Wait a few minutes (15 at most) and try again.',
  },
  'too-many-tickets': {
    vi: 'Kết nối này đã lấy đủ số lượt được phép. Hãy dùng các số đang có, hoặc lấy số tại máy ở sảnh.',
    en: 'This connection holds as many tickets as it may. Use those, or take one at a kiosk in the hall.',
  },
  'not-paired': {
    vi: 'Máy lấy số này chưa được ghép với trung tâm. Hãy báo cho cán bộ ở sảnh.',
    en: 'This kiosk is not paired with the centre yet. Please tell the staff in the hall.',
  },
  'unknown-code': {
    vi: 'Không có máy nào đang hiện mã này, hoặc mã đã hết hạn. Hãy xem lại mã trên màn hình máy lấy số.',
    en: 'No kiosk shows this code, or it has run out. Look at the code on the kiosk again.',
  },
  'remote-off': {
    vi: 'Trung tâm này không cấp số qua mạng. Hãy lấy số tại máy ở sảnh.',
    en: 'This centre gives no tickets over the network. Please take one at a kiosk in the hall.',
  },
  'no-way-back': {
    vi: 'Số này không trở lại hàng được: đã làm xong, đã hủy lượt, bị hủy, hoặc đang chờ. Nếu cần, mời lấy số mới.',
    en: 'This number cannot come back: it is done, has left, was cancelled, or waits already. Take a new ticket if need be.',
  },
  'too-late': {
    vi: 'Đã quá giờ quay lại bằng điện thoại. Hãy đến bàn hướng dẫn, hoặc lấy số mới.',
    en: 'It is too late to come back by phone. Please go to the information desk, or take a new ticket.',
  },
  unavailable: {
    vi: 'Hệ thống đang bận hoặc mất kết nối. Hãy thử lại sau giây lát.',
    en: 'The system is busy or unreachable. Try again in a moment.',
  },
  'unknown-centre': {
    vi: 'Không có trung tâm này. Hãy mở lại từ trang đầu.',
    en: 'There is no such centre. Open it again from the start page.',
  },
  'unknown-field': {
    vi: 'Lĩnh vực này không còn nữa. Hãy tải lại trang.',
    en: 'This field no longer exists. Reload the page.',
  },
  'unknown-service': {
    vi: 'Thủ tục này không còn nữa. Hãy chọn thủ tục khác.',
    en: 'This procedure is no longer offered. Please choose another.',
  },
  'unknown-priority-class': {
    vi: 'Diện ưu tiên này không còn nữa. Hãy chọn lại.',
    en: 'This priority group no longer exists. Please choose again.',
  },
  'unknown-ticket': {
    vi: 'Không tìm thấy số này. Hãy kiểm tra lại hoặc lấy số mới.',
    en: 'This ticket was not found. Check it, or take a new one.',
  },
  'unknown-counter': {
    vi: 'Không có quầy này. Hãy chọn quầy khác.',
    en: 'There is no such counter. Choose another.',
  },
  'unknown-officer': {
    vi: 'Không có cán bộ này. Hãy tải lại trang.',
    en: 'There is no such officer. Reload the page.',
  },
  'priority-needs-staff': {
    vi: 'Diện ưu tiên này do cán bộ xác nhận. Hãy hỏi cán bộ ở sảnh.',
    en: 'A member of staff grants this priority. Please ask at the desk in the hall.',
  },
  'centre-closed': {
    vi: 'Trung tâm đang ngoài giờ làm việc. Hãy quay lại trong giờ mở cửa.',
    en: 'The centre is outside its opening hours. Please come back when it is open.',
  },
  'day-closed': {
    vi: 'Hôm nay trung tâm đã ngừng cấp số. Hãy quay lại vào ngày làm việc tiếp theo.',
    en: 'No more tickets are given today. Please come back on the next working day.',
  },
  'numbers-stopped': {
    vi: 'Hiện tạm ngừng cấp số để phục vụ hết những người đã có số. Hãy hỏi cán bộ hướng dẫn tại sảnh.',
    en: 'No new tickets for now: those who hold one are served first. Please ask the staff in the hall.',
  },
  'nobody-waiting': {
    vi: 'Không có ai đang chờ mà quầy này phục vụ được.',
    en: 'Nobody this counter can serve is waiting.',
  },
  'no-counter': {
    vi: 'Bạn chưa mở quầy. Hãy chọn quầy trước.',
    en: 'You have no counter yet. Open one first.',
  },
  'counter-taken': {
    vi: 'Quầy này đã có người ngồi. Hãy chọn quầy khác.',
    en: 'Somebody already sits at this counter. Choose another.',
  },
  'counter-closed': {
    vi: 'Quầy đang đóng. Hãy mở quầy trước.',
    en: 'The counter is closed. Open it first.',
  },
  'counter-busy': {
    vi: 'Quầy đang có người dân. Hãy hoàn tất lượt này trước.',
    en: 'A person is at the counter. Finish this turn first.',
  },
  'counter-away': {
    vi: 'Cán bộ quầy này đang tạm nghỉ hoặc chưa vào quầy. Hãy chọn quầy khác.',
    en: 'The officer of this counter is away. Choose another counter.',
  },
  'nobody-called': {
    vi: 'Chưa gọi ai đến quầy. Hãy gọi số trước.',
    en: 'Nobody has been called to the counter. Call a ticket first.',
  },
  'not-serving': {
    vi: 'Chưa bắt đầu phục vụ. Hãy bấm bắt đầu khi người dân đã đến quầy.',
    en: 'Service has not begun. Press start when the person is at the counter.',
  },
  'wrong-state': {
    vi: 'Số này vừa đổi trạng thái. Hãy xem lại rồi thử lại.',
    en: 'This ticket has just changed. Look again and retry.',
  },
  'not-your-ticket': {
    vi: 'Số này do quầy khác giữ. Hãy nhờ quầy đó hoặc người quản lý.',
    en: 'Another counter holds this ticket. Ask that counter or the manager.',
  },
  'same-service': {
    vi: 'Số này đã thuộc thủ tục đó. Hãy chọn thủ tục khác.',
    en: 'The ticket is already for that procedure. Choose another.',
  },
  'undo-too-late': {
    vi: 'Đã quá lâu để hoàn tác. Hãy nhờ người quản lý cho người này trở lại hàng chờ.',
    en: 'Too much time has passed to undo this. Ask the manager to let the person back into the line.',
  },
  'undo-moved-on': {
    vi: 'Không hoàn tác được nữa: số này đã được xử lý tiếp.',
    en: 'This cannot be undone any more: the ticket has moved on.',
  },
  'not-due': {
    vi: 'Chưa đến lúc làm việc này. Hãy chờ thêm.',
    en: 'It is not time for this yet. Please wait.',
  },
  'cannot-serve': {
    vi: 'Cán bộ ở quầy này không phục vụ được thủ tục đó. Hãy chọn quầy khác.',
    en: 'The officer at this counter cannot serve that procedure. Choose another counter.',
  },
  'changed-since': {
    vi: 'Không hoàn tác được: việc này đã được thay đổi sau đó.',
    en: 'Cannot be undone: it has been changed since.',
  },
};
