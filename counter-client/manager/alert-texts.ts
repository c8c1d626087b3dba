import type { LocalizedText } from '../../shared/contract/text.ts';

/** Alerts in words: what is wrong and since when; the button beside it says what to do. */
export const alertTexts = {
  consoleGone: (counter: number, name: string, time: string): LocalizedText => ({
    vi: `Quầy ${counter} (${name}): mất kết nối với màn hình cán bộ từ ${time}`,
    en: `Counter ${counter} (${name}): the officer’s console has been gone since ${time}`,
  }),
  overLimit: (number: string, minutes: number, others: number): LocalizedText => ({
    vi:
      `Số ${number} đã chờ ${minutes} phút, quá giới hạn` +
      (others > 0 ? `; cùng lĩnh vực còn ${others} người quá giới hạn` : ''),
    en:
      `${number} has waited ${minutes} min, over the limit` +
      (others > 0 ? `; ${others} more of the field are over it` : ''),
  }),
  idle: (counter: number, name: string, time: string, waiting: number): LocalizedText => ({
    vi: `Quầy ${counter} (${name}) chưa gọi ai từ ${time}, ${waiting} người đang chờ thủ tục phục vụ được`,
    en: `Counter ${counter} (${name}) has called nobody since ${time} while ${waiting} it can serve wait`,
  }),
  longService: (
    counter: number,
    number: string,
    { minutes, usual, time }: { minutes: number; usual: string; time: string },
  ): LocalizedText => ({
    vi: `Quầy ${counter} phục vụ số ${number} từ ${time}, đã ${minutes} phút (thường ${usual} phút)`,
    en: `Counter ${counter} has served ${number} since ${time}: ${minutes} min (usually ${usual})`,
  }),
  missed: (counter: number, calls: number, time: string): LocalizedText => ({
    vi: `Quầy ${counter}: ${calls} lượt gọi liên tiếp không có ai đến, từ ${time}`,
    en: `Counter ${counter}: nobody came to ${calls} calls in a row, since ${time}`,
  }),
  look: { vi: 'Xem quầy', en: 'Look at the counter' },
  callEarly: { vi: 'Gọi sớm', en: 'Call early' },
  more: {
    vi: (count: number) => `Còn ${count} cảnh báo nữa`,
    en: (count: number) => `${count} more alerts`,
  },
  fewer: { vi: 'Thu gọn', en: 'Show fewer' },
} as const;
