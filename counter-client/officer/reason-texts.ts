import type { SkillLevel } from '../../shared/contract/centre-definition.ts';
import type { LocalizedText } from '../../shared/contract/text.ts';
import { formatMinutes } from '../../shared/ui/format.ts';

const skill: Record<SkillLevel, LocalizedText> = {
  1: { vi: 'Thủ tục này là việc chính của bạn.', en: 'This is your main work.' },
  2: { vi: 'Bạn đã được đào tạo về thủ tục này.', en: 'You are trained for this procedure.' },
  3: { vi: 'Bạn đang hỗ trợ thêm thủ tục này.', en: 'You help out with this procedure.' },
};

/** The sentences that say why a ticket is called now by this officer. Times in whole minutes. */
export const reasonTexts = {
  skill,
  waited: (waited: number, target: number): LocalizedText => ({
    vi: `Đã chờ ${waited} phút, mục tiêu ${formatMinutes(target, 'vi')} phút.`,
    en: `Waited ${waited} min; the target is ${formatMinutes(target, 'en')} min.`,
  }),
  waitedTooLong: (waited: number, target: number, over: number): LocalizedText => ({
    vi: `Đã chờ ${waited} phút, vượt ${over} phút so với mục tiêu (${formatMinutes(target, 'vi')} phút).`,
    en: `Waited ${waited} min, ${over} min over the ${formatMinutes(target, 'en')} min target.`,
  }),
  waitedJustTooLong: (waited: number, target: number): LocalizedText => ({
    vi: `Đã chờ ${waited} phút, vừa quá mục tiêu ${formatMinutes(target, 'vi')} phút.`,
    en: `Waited ${waited} min, just over the ${formatMinutes(target, 'en')} min target.`,
  }),
  priority: (name: LocalizedText): LocalizedText => ({
    vi: `Diện ưu tiên: ${name.vi}.`,
    en: `Priority: ${name.en}.`,
  }),
  absolutePriority: (name: LocalizedText): LocalizedText => ({
    vi: `Diện ưu tiên: ${name.vi}, luôn được gọi trước.`,
    en: `Priority: ${name.en}, always called first.`,
  }),
  inOrder: (overtaken: number): LocalizedText => ({
    vi:
      overtaken === 0
        ? 'Đến lượt theo thứ tự số.'
        : `Đến lượt theo thứ tự số: ${overtaken} số sau của cùng dãy số đã được gọi trước.`,
    en:
      overtaken === 0
        ? 'Next in the order of numbers.'
        : `Next in the order of numbers: ${overtaken} later numbers of the series went before.`,
  }),
  onlyOne: {
    vi: 'Là người duy nhất đang chờ mà bạn phục vụ được.',
    en: 'The only person waiting whom you can serve.',
  } satisfies LocalizedText,
  longest: (candidates: number): LocalizedText => ({
    vi: `Chờ lâu nhất trong ${candidates} người bạn phục vụ được.`,
    en: `Longest wait of the ${candidates} people you can serve.`,
  }),
  /** Somebody who waited longer is called later; `others` had waited longer in all. */
  before: (
    number: string,
    waited: number,
    because: LocalizedText,
    others: number,
  ): LocalizedText => ({
    vi:
      `Gọi trước ${number} (chờ ${waited} phút) vì ${because.vi}.` +
      (others > 1 && waited > 0 ? ` Tổng cộng có ${others} người đã chờ lâu hơn.` : ''),
    en:
      `Called before ${number} (waited ${waited} min) because ${because.en}.` +
      (others > 1 && waited > 0 ? ` In all, ${others} had waited longer.` : ''),
  }),
  because: {
    raised: { vi: 'quản lý yêu cầu gọi sớm', en: 'the manager asks for it' },
    absolute: {
      vi: 'diện này luôn được gọi trước',
      en: 'this group is always called first',
    },
    priority: { vi: 'người này thuộc diện ưu tiên', en: 'this person has priority' },
    target: {
      vi: 'mục tiêu chờ của người này ngắn hơn',
      en: 'this person is to wait less',
    },
    limit: (limit: number): LocalizedText => ({
      vi: `người này gần giới hạn chờ ${formatMinutes(limit, 'vi')} phút hơn`,
      en: `this person is nearer to the limit of ${formatMinutes(limit, 'en')} min`,
    }),
    skill: { vi: 'bạn thạo thủ tục này hơn', en: 'you are better at this procedure' },
    'short-service': {
      vi: 'thủ tục này làm nhanh hơn',
      en: 'this procedure takes less time',
    },
    'few-officers': {
      vi: 'ít cán bộ làm được thủ tục này',
      en: 'few officers can do this procedure',
    },
    'long-line': {
      vi: 'nhiều người đang chờ thủ tục này',
      en: 'many are waiting for this procedure',
    },
    lane: {
      vi: 'quầy của bạn nhận trước loại lượt này',
      en: 'your counter takes such visits first',
    },
  },
  quickLane: {
    vi: 'Thủ tục nhanh: các quầy được chọn nhận trước.',
    en: 'A quick procedure, which chosen counters take first.',
  } satisfies LocalizedText,
  bulkLane: {
    vi: 'Lượt nhiều hồ sơ: đến quầy dành cho hồ sơ số lượng lớn.',
    en: 'A visit with many dossiers, for a counter that takes such visits.',
  } satisfies LocalizedText,
  passedOverForPriority: (passed: number, candidates: number): LocalizedText => ({
    vi: `Trong ${candidates} người bạn gọi được, ${passed} người chờ lâu hơn gọi sau: xét diện ưu tiên, thủ tục ngắn hay dài, số cán bộ làm được và mức thạo việc.`,
    en: `Of ${candidates} you could call, ${passed} waited longer: priority, short procedures, few officers for them and your skill count too.`,
  }),
  passedOverForFit: (passed: number, candidates: number): LocalizedText => ({
    vi: `Trong ${candidates} người bạn gọi được, ${passed} người chờ lâu hơn gọi sau: xét mục tiêu chờ, thủ tục ngắn hay dài, số cán bộ làm được và mức thạo việc.`,
    en: `Of ${candidates} you could call, ${passed} waited longer: wait targets, short procedures, few officers for them and your skill count too.`,
  }),
};
