/** Words of the board in the lobby. */
export const boardTexts = {
  now: { vi: 'Mời số', en: 'Now calling' },
  again: {
    vi: (times: number) => `Gọi lại lần ${times}`,
    en: (times: number) => `Called again (${times})`,
  },
  counter: { vi: 'Quầy', en: 'Counter' },
  lastCalled: { vi: 'Vừa gọi', en: 'Last called' },
  priority: { vi: 'Khách ưu tiên', en: 'Priority' },
  calls: { vi: 'Các số vừa gọi', en: 'Recent calls' },
  ended: {
    done: { vi: 'đã xong', en: 'done' },
    waits: { vi: 'chờ gọi lại', en: 'to be called again' },
    gone: { vi: 'đã rời', en: 'left' },
  },
  fields: {
    vi: 'Số người đang chờ và thời gian chờ dự kiến',
    en: 'People waiting and expected wait',
  },
  waiting: {
    vi: (count: number) => `${count} người chờ`,
    en: (count: number) => `${count} waiting`,
  },
  noneYet: { vi: 'Chưa có số nào được gọi', en: 'No number has been called yet' },
  noneYetHelp: {
    vi: 'Mời quý vị lấy số ở máy và ngồi chờ. Số được gọi sẽ hiện ở đây.',
    en: 'Please take a ticket and have a seat. Called numbers appear here.',
  },
  soundOn: { vi: 'Bật âm thanh', en: 'Turn sound on' },
} as const;
