/** Which counters would get the person. */
export const transferTexts = {
  present: { vi: 'Thủ tục hiện tại', en: 'The present procedure' },
  counters: {
    vi: (numbers: readonly number[]) =>
      numbers.length === 0
        ? 'Chưa có quầy nào phục vụ: người này sẽ phải chờ'
        : `Quầy ${numbers.join(', ')} đang mở`,
    en: (numbers: readonly number[]) =>
      numbers.length === 0
        ? 'No counter serves it now: they would have to wait'
        : `Open: counter ${numbers.join(', ')}`,
  },
} as const;
