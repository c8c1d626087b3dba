import type { Localized } from '../../shared/ui/locale.ts';

/** Words both staff screens say. */
export const staffTexts = {
  officerScreen: { vi: 'Màn hình cán bộ', en: 'Officer console' },
  managerScreen: { vi: 'Màn hình quản lý', en: 'Manager screen' },
  signInTitle: { vi: 'Đăng nhập', en: 'Sign in' },
  username: { vi: 'Tên đăng nhập', en: 'User name' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  showPassword: { vi: 'Hiện mật khẩu', en: 'Show password' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  signingIn: { vi: 'Đang đăng nhập…', en: 'Signing in…' },
  fillUsername: { vi: 'Hãy nhập tên đăng nhập.', en: 'Enter your user name.' },
  fillPassword: { vi: 'Hãy nhập mật khẩu.', en: 'Enter your password.' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  checking: { vi: 'Đang mở phiên làm việc…', en: 'Opening your session…' },
  unreachable: {
    vi: 'Chưa kết nối được máy chủ. Đang thử lại…',
    en: 'The server cannot be reached. Trying again…',
  },
  offline: {
    vi: 'Mất kết nối, đang nối lại. Thông tin có thể đã cũ; thao tác chỉ được thử gửi trong 10 giây.',
    en: 'Connection lost, reconnecting. What you see may be old; what you do is tried for 10 seconds only.',
  },
  offlineSending: {
    vi: 'Mất kết nối. Đang thử gửi thao tác của bạn, tối đa 10 giây…',
    en: 'Connection lost. Trying to send what you did, for 10 seconds at most…',
  },
  updateDue: {
    vi: 'Đã có bản mới của màn hình này. Trang sẽ tự tải lại khi không có việc nào đang mở.',
    en: 'There is a newer version of this screen. The page reloads by itself once nothing is open.',
  },
  updateNow: { vi: 'Tải lại ngay', en: 'Reload now' },
  sending: { vi: 'Đang gửi…', en: 'Sending…' },
  notSent: {
    vi: 'Chưa gửi được vì mất kết nối: chưa có gì thay đổi. Hãy làm lại khi có mạng.',
    en: 'Not sent, the connection is lost: nothing was changed. Do it again once it is back.',
  },
  notSentNobodyCalled: {
    vi: 'Chưa gửi được vì mất kết nối: chưa gọi ai. Hãy bấm lại khi có mạng.',
    en: 'Not sent, the connection is lost: nobody was called. Press again once it is back.',
  },
  noAnswer: {
    vi: 'Máy chủ chưa trả lời: có thể đã làm, có thể chưa. Hãy xem lại màn hình khi có mạng rồi mới bấm tiếp.',
    en: 'The server gave no answer: it may be done or not. Look at the screen once the connection is back, then go on.',
  },
  managersOnly: {
    vi: 'Màn hình này dành cho người quản lý.',
    en: 'This screen is for managers.',
  },
  officersOnly: {
    vi: 'Tài khoản này không ngồi quầy. Hãy mở màn hình quản lý.',
    en: 'This account serves at no counter. Open the manager screen instead.',
  },
  close: { vi: 'Đóng', en: 'Close' },
  dismiss: { vi: 'Bỏ thông báo này', en: 'Dismiss this notice' },
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  back: { vi: 'Quay lại', en: 'Back' },
  waitedMinutes: {
    vi: (minutes: number) => `${minutes} phút`,
    en: (minutes: number) => `${minutes} min`,
  },
  cancelTitle: {
    vi: (number: string) => `Hủy số ${number}`,
    en: (number: string) => `Cancel ticket ${number}`,
  },
  cancelExplained: {
    vi: 'Người giữ số này sẽ không được gọi nữa. Lý do được ghi vào sổ.',
    en: 'The person with this ticket will not be called. The reason is recorded.',
  },
  cancelReason: { vi: 'Lý do', en: 'Reason' },
  cancelReasons: {
    vi: ['Người dân đề nghị', 'Lấy nhầm số', 'Đã rời trung tâm', 'Số trùng'],
    en: ['Asked by the person', 'Taken by mistake', 'Left the centre', 'Duplicate ticket'],
  } satisfies Localized<readonly string[]> as Localized<readonly string[]>,
  cancelTicket: { vi: 'Hủy số này', en: 'Cancel this ticket' },
  reasonMissing: { vi: 'Hãy ghi lý do.', en: 'Give a reason.' },
} as const;
