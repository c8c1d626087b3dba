/** Words all screens share. */
export const commonTexts = {
  product: { vi: 'Lượt', en: 'Luot' },
  connecting: { vi: 'Đang kết nối…', en: 'Connecting…' },
  offline: {
    vi: 'Mất kết nối – thông tin có thể đã cũ. Đang nối lại…',
    en: 'Connection lost – what you see may be old. Reconnecting…',
  },
  retry: { vi: 'Thử lại', en: 'Try again' },
  back: { vi: 'Quay lại', en: 'Back' },
  cancel: { vi: 'Hủy', en: 'Cancel' },
  counter: {
    vi: (number: number) => `Quầy ${number}`,
    en: (number: number) => `Counter ${number}`,
  },
  languageName: { vi: 'Tiếng Việt', en: 'English' },
  chooseLanguage: { vi: 'Ngôn ngữ', en: 'Language' },
} as const;
