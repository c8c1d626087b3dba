import type { Localized } from '../locale.ts';

const steps: Localized<readonly string[]> = {
  vi: [
    'Mở trang Quản lý của trung tâm và đăng nhập.',
    'Chọn “Máy lấy số”.',
    'Nhập mã này, đặt tên cho máy (ví dụ: Sảnh A), rồi chọn “Ghép máy”.',
  ],
  en: [
    'Open the centre’s Manager page and sign in.',
    'Choose “Kiosks”.',
    'Enter this code, name the machine (for example: Hall A), then choose “Pair”.',
  ],
};

/** Words of a kiosk that is not paired yet: first for whoever came for a ticket, then for the technician. */
export const pairingTexts = {
  notReady: { vi: 'Máy này chưa sẵn sàng', en: 'This machine is not ready yet' },
  citizens: {
    vi: 'Quý vị vui lòng lấy số ở máy khác, hoặc hỏi cán bộ ở sảnh.',
    en: 'Please take your ticket at another machine, or ask the staff in the hall.',
  },
  technician: { vi: 'Dành cho cán bộ kỹ thuật', en: 'For the technician' },
  codeLabel: { vi: 'Mã ghép máy', en: 'Pairing code' },
  steps,
  renewed: {
    vi: 'Mã đổi sau mỗi 10 phút. Máy tự mở ngay khi đã ghép.',
    en: 'The code changes every 10 minutes. The machine opens by itself once paired.',
  },
  noCode: { vi: 'Đang chờ mã…', en: 'Waiting for a code…' },
} as const;
