/** What is added to a predicted wait: when it was made, so that nobody takes it for a countdown. */
export const waitTexts = {
  workedOutAt: {
    vi: (time: string) => `cập nhật lúc ${time}`,
    en: (time: string) => `as of ${time}`,
  },
  /** Once for a list of them. */
  allWorkedOutAt: {
    vi: (time: string) => `Thời gian chờ cập nhật lúc ${time}`,
    en: (time: string) => `Expected waits as of ${time}`,
  },
} as const;
