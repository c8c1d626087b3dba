/** Words of pages that cannot go on; each is shown in both languages at once. */
export const deadEndTexts = {
  unknownCentre: {
    what: { vi: 'Không có trung tâm này', en: 'There is no such centre' },
    help: {
      vi: 'Địa chỉ trang có thể bị gõ nhầm. Vui lòng chọn lại trung tâm ở trang đầu.',
      en: 'The address may be mistyped. Choose the centre on the start page.',
    },
  },
  unknownTicket: {
    what: { vi: 'Không tìm thấy số này', en: 'We cannot find this ticket' },
    help: {
      vi: 'Số chỉ dùng trong ngày lấy số. Vui lòng quét lại mã QR trên phiếu. Nếu vẫn không được, mời quý vị lấy số mới ở máy lấy số hoặc đến bàn hướng dẫn.',
      en: 'A ticket is good for one day. Scan the QR code on your ticket again. If that fails, take a new ticket at the kiosk or ask at the information desk.',
    },
  },
  startPage: { vi: 'Về trang đầu', en: 'Start page' },
} as const;
