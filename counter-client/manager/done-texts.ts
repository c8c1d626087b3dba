import type { OpeningRule } from '../../shared/contract/centre-definition.ts';
import type { LocalizedText } from '../../shared/contract/text.ts';

/** What the manager has just done, in words. */
export const doneTexts = {
  sent: (name: string, number: number): LocalizedText => ({
    vi: `${name} sang quầy ${number}.`,
    en: `${name} goes to counter ${number}.`,
  }),
  willMove: (name: string, number: number): LocalizedText => ({
    vi: `${name} sẽ sang quầy ${number} sau lượt đang phục vụ.`,
    en: `${name} goes to counter ${number} after the present turn.`,
  }),
  closed: (number: number): LocalizedText => ({
    vi: `Đã đóng quầy ${number}.`,
    en: `Counter ${number} is closed.`,
  }),
  willClose: (number: number): LocalizedText => ({
    vi: `Quầy ${number} sẽ đóng sau lượt đang phục vụ.`,
    en: `Counter ${number} closes after the present turn.`,
  }),
  staysOpen: (number: number): LocalizedText => ({
    vi: `Quầy ${number} tiếp tục làm việc sau lượt này.`,
    en: `Counter ${number} goes on after the present turn.`,
  }),
  keptOpen: (number: number, name: string): LocalizedText => ({
    vi: `${name} giữ quầy ${number} tiếp tục làm việc sau lượt này: lệnh của bạn không còn hiệu lực.`,
    en: `${name} keeps counter ${number} going after this turn: your order no longer stands.`,
  }),
  skills: (name: string): LocalizedText => ({
    vi: `Đã lưu kỹ năng của ${name}; áp dụng từ lượt gọi tới.`,
    en: `Skills of ${name} saved; they count from the next call on.`,
  }),
  backIn: (number: string): LocalizedText => ({
    vi: `Số ${number} đã trở lại hàng chờ.`,
    en: `Ticket ${number} is back in line.`,
  }),
  raised: (number: string): LocalizedText => ({
    vi: `Số ${number} sẽ được gọi sớm.`,
    en: `${number} will be called early.`,
  }),
  numbersStopped: {
    vi: 'Đã ngừng cấp số; ai đã có số vẫn được phục vụ.',
    en: 'No new numbers; whoever holds one is still served.',
  } satisfies LocalizedText,
  numbersAgain: {
    vi: 'Đã cấp số trở lại.',
    en: 'Numbers are given again.',
  } satisfies LocalizedText,
  cancelled: (number: string): LocalizedText => ({
    vi: `Đã hủy số ${number}.`,
    en: `Ticket ${number} is cancelled.`,
  }),
  opening: {
    hours: {
      vi: 'Chỉ cấp số trong giờ làm việc; ngoài giờ, máy lấy số và điện thoại không cấp số.',
      en: 'Tickets in opening hours only; outside them kiosks and phones give none.',
    },
    always: {
      vi: 'Cấp số ở mọi giờ.',
      en: 'Tickets are given at any hour.',
    },
  } satisfies Record<OpeningRule, LocalizedText>,
  dayClosed: {
    vi: 'Đã kết thúc ngày làm việc. Hôm nay không cấp số nữa.',
    en: 'The day is closed. No more tickets today.',
  } satisfies LocalizedText,
} as const;
