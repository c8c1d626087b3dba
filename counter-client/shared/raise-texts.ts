import type { LocalizedText } from '../../shared/contract/text.ts';
import type { RaiseReason } from '../../shared/contract/ticket-state.ts';

/** Why somebody is called before their turn, as a manager chooses it and an officer reads it. */
export const raiseReasonTexts: Record<RaiseReason, LocalizedText> = {
  unwell: { vi: 'Sức khỏe không tốt', en: 'Not well' },
  'waited-too-long': { vi: 'Đã chờ quá lâu', en: 'Has waited too long' },
  'our-mistake': { vi: 'Do sai sót của trung tâm', en: 'A mistake of the centre' },
  'sent-wrong': { vi: 'Được hướng dẫn nhầm thủ tục', en: 'Was sent to the wrong procedure' },
  'comes-back': { vi: 'Quay lại bổ sung giấy tờ', en: 'Is back with the missing paper' },
  other: { vi: 'Lý do khác', en: 'Another reason' },
};

/** Told to the officer beside the number. */
export const raisedText = (reason: RaiseReason): LocalizedText => ({
  vi: `Quản lý yêu cầu gọi sớm: ${lowered(raiseReasonTexts[reason].vi)}.`,
  en: `The manager asks for an early call: ${lowered(raiseReasonTexts[reason].en)}.`,
});

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
