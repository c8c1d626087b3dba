/** Words of the start page. */
export const startTexts = {
  tagline: {
    vi: 'Lấy số, gọi số và điều phối cán bộ cho bộ phận một cửa. Ai đến cũng biết mình còn chờ bao lâu.',
    en: 'Tickets, calls and staffing for a one-stop centre – everybody knows how long is left to wait.',
  },
  noSuchPage: {
    vi: (path: string) =>
      `Không có trang nào ở địa chỉ ${path}. Mời quý vị chọn màn hình dưới đây.`,
    en: (path: string) => `There is no page at ${path}. Choose a screen below.`,
  },
  centres: { vi: 'Chọn màn hình', en: 'Choose a screen' },
  kiosk: { vi: 'Máy lấy số', en: 'Kiosk' },
  kioskHelp: { vi: 'Công dân chọn thủ tục và lấy số', en: 'Citizens take a ticket' },
  board: { vi: 'Bảng gọi số', en: 'Board' },
  boardHelp: { vi: 'Hiển thị số đang được gọi', en: 'Shows who is called to which counter' },
  officer: { vi: 'Màn hình cán bộ', en: 'Officer console' },
  officerHelp: { vi: 'Gọi số và phục vụ công dân', en: 'Call and serve' },
  manager: { vi: 'Màn hình quản lý', en: 'Manager' },
  managerHelp: { vi: 'Theo dõi toàn sảnh, điều phối cán bộ', en: 'See the hall, move people' },
  tryIt: { vi: 'Thử trong ba bước', en: 'Try it in three steps' },
  steps: [
    {
      vi: 'Mở máy lấy số, chọn một thủ tục và lấy số. Quét mã QR để theo dõi trên điện thoại.',
      en: 'Open the kiosk, choose a procedure and take a ticket. Scan its QR code to follow it on a phone.',
    },
    {
      vi: 'Mở bảng gọi số trong một cửa sổ khác.',
      en: 'Open the board in another window.',
    },
    {
      vi: 'Đăng nhập màn hình cán bộ bằng mật khẩu hiện ở cửa sổ máy chủ khi chạy lần đầu, mở quầy và bấm gọi. Số hiện ngay trên bảng.',
      en: 'Sign in at the officer console with a password the server printed on its first run, open a counter and call. The number is on the board at once.',
    },
  ],
  loading: { vi: 'Đang tải danh sách trung tâm…', en: 'Loading the centres…' },
  none: { vi: 'Chưa có trung tâm nào.', en: 'There is no centre yet.' },
  failed: {
    vi: 'Không đọc được danh sách trung tâm. Máy chủ có đang chạy không?',
    en: 'The centres could not be read. Is the server running?',
  },
} as const;
