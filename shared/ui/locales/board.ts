/** Words of the board in the lobby. */
export const boardTexts = {
  now: { vi: 'Mời số', en: 'Now calling' },
  again: {
    vi: (times: number) => `Gọi lần ${times}`,
    en: (times: number) => `Call ${times}`,
  },
  number: { vi: 'Số', en: 'Number' },
  counter: { vi: 'Quầy', en: 'Counter' },
  lastCalled: { vi: 'Vừa gọi', en: 'Last called' },
  priority: { vi: 'Ưu tiên', en: 'Priority' },
  calls: { vi: 'Các số vừa gọi', en: 'Recent calls' },
  fields: {
    vi: 'Số người đang chờ và thời gian chờ dự kiến',
    en: 'People waiting and expected wait',
  },
  waiting: {
    vi: (count: number) => `${count} người chờ`,
    en: (count: number) => `${count} waiting`,
  },
  lastNumbers: { vi: 'Số gọi gần nhất', en: 'Last number called' },
  noneYet: { vi: 'Chưa có số nào được gọi', en: 'No number has been called yet' },
  noneYetHelp: {
    vi: 'Mời quý vị lấy số ở máy và ngồi chờ. Số được gọi sẽ hiện ở đây.',
    en: 'Please take a ticket and have a seat. Called numbers appear here.',
  },
  closed: { vi: 'Ngoài giờ làm việc', en: 'Closed now' },
  closedToday: { vi: 'Hôm nay đã ngừng cấp số', en: 'No more tickets today' },
  numbersStopped: { vi: 'Hiện tạm ngừng cấp số', en: 'No new tickets for now' },
  noWorkToday: { vi: 'Hôm nay trung tâm không làm việc', en: 'The centre is closed today' },
  opensAt: {
    vi: (time: string) => `Trung tâm cấp số từ ${time}.`,
    en: (time: string) => `Tickets are given from ${time}.`,
  },
  comeBack: {
    vi: 'Mời quý vị trở lại vào ngày làm việc tiếp theo.',
    en: 'Please come back on the next working day.',
  },
  stillServed: {
    vi: 'Công dân đã lấy số vẫn được phục vụ.',
    en: 'Everybody who holds a ticket is still served.',
  },
  unknownZone: {
    vi: (zones: string) => `Không có khu vực “${zones}” ở trung tâm này`,
    en: (zones: string) => `This centre has no zone “${zones}”`,
  },
  unknownZoneHelp: {
    vi: (known: string) => `Hãy sửa địa chỉ của bảng: ?zone= nhận ${known}.`,
    en: (known: string) => `Mend the address of this board: ?zone= takes ${known}.`,
  },
} as const;
