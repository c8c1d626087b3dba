/** The text in lower case without Vietnamese (or any other) accents: "Đăng ký" → "dang ky". */
export const stripDiacritics = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd');
