import type { Localized } from '../../shared/ui/locale.ts';

const lastSeen: Localized<(time: string) => string> = {
  vi: (time) => `Không thấy từ ${time}`,
  en: (time) => `Not heard of since ${time}`,
};
const revokeNow: Localized<(name: string) => string> = {
  vi: (name) => `Gỡ “${name}”? Máy sẽ không cấp số nữa, cho đến khi ghép lại.`,
  en: (name) => `Remove “${name}”? It gives no more tickets until it is paired again.`,
};

const fromThere: Localized<(live: number, refused: number) => string> = {
  vi: (live, refused) => `${live} số chưa xong · ${refused} lần bị từ chối`,
  en: (live, refused) => `${live} tickets not done · ${refused} requests refused`,
};
const cancelNow: Localized<(live: number) => string> = {
  vi: (live) => `Hủy cả ${live} số? Lý do được ghi vào lịch sử.`,
  en: (live) => `Cancel all ${live} tickets? The reason is kept in the history.`,
};

/** Words of the manager's list of kiosks. */
export const deviceTexts = {
  kiosks: { vi: 'Máy lấy số', en: 'Kiosks' },
  none: {
    vi: 'Chưa ghép máy lấy số nào. Mở trang Máy lấy số trên máy ở sảnh: máy sẽ hiện một mã 6 chữ số.',
    en: 'No kiosk is paired yet. Open the Kiosk page on the machine in the hall: it shows a 6-digit code.',
  },
  pairTitle: { vi: 'Ghép máy mới', en: 'Pair a new kiosk' },
  code: { vi: 'Mã 6 chữ số trên máy', en: '6-digit code on the machine' },
  name: { vi: 'Tên máy', en: 'Name' },
  nameHint: { vi: 'Ví dụ: Sảnh A', en: 'For example: Hall A' },
  pair: { vi: 'Ghép máy', en: 'Pair' },
  incomplete: {
    vi: 'Hãy nhập đủ 6 chữ số và tên máy.',
    en: 'Enter all 6 digits and a name.',
  },
  alive: { vi: 'Đang hoạt động', en: 'Working' },
  lastSeen,
  revoke: { vi: 'Gỡ', en: 'Remove' },
  revokeNow,
  sources: { vi: 'Nơi lấy số hôm nay', en: 'Where tickets came from today' },
  elsewhere: { vi: 'Kết nối ngoài', en: 'Other connection' },
  fromThere,
  cancelAll: { vi: 'Hủy tất cả', en: 'Cancel all' },
  cancelNow,
  cancelReason: { vi: 'Lấy số hàng loạt', en: 'Tickets taken in bulk' },
  reading: { vi: 'Đang tải…', en: 'Loading…' },
} as const;
