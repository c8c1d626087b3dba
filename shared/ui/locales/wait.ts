/** What public screens add to a predicted wait: when it was made, so that nobody takes it for a countdown. */
export const waitTexts = {
  workedOutAt: { vi: (time: string) => `tính lúc ${time}`, en: (time: string) => `as of ${time}` },
} as const;
