/** Words of the manager's dialogs, the people and the ticket lists. */
export const steerTexts = {
  sendTitle: { vi: 'Điều cán bộ đến quầy', en: 'Send an officer to a counter' },
  sendHere: {
    vi: (number: number) => `Mở quầy ${number}: phân công cán bộ`,
    en: (number: number) => `Open counter ${number}: who sits there?`,
  },
  sendWho: {
    vi: (name: string) => `${name} sang quầy nào?`,
    en: (name: string) => `Where shall ${name} go?`,
  },
  sendFor: {
    vi: (service: string) => `Ai phục vụ “${service}”?`,
    en: (service: string) => `Who serves “${service}”?`,
  },
  officer: { vi: 'Cán bộ', en: 'Officer' },
  counter: { vi: 'Quầy trống', en: 'Free counter' },
  noFreeCounter: { vi: 'Không còn quầy trống.', en: 'No counter is free.' },
  noOfficer: {
    vi: 'Chưa ai có kỹ năng này. Hãy cập nhật ở mục Nhân sự.',
    en: 'Nobody has this skill. Add it under People.',
  },
  atCounter: {
    vi: (number: number) => `ở quầy ${number}`,
    en: (number: number) => `at counter ${number}`,
  },
  atNoCounter: { vi: 'chưa vào quầy', en: 'at no counter' },
  afterTurn: {
    vi: 'Đang phục vụ: sẽ sang quầy mới sau lượt này.',
    en: 'Serving someone: moves after the present turn.',
  },
  send: { vi: 'Điều động', en: 'Send' },
  chooseBoth: { vi: 'Hãy chọn cán bộ và quầy.', en: 'Choose an officer and a counter.' },
  open: { vi: 'Mở quầy', en: 'Open counter' },
  openCounter: {
    vi: (number: number) => `Mở quầy ${number}`,
    en: (number: number) => `Open counter ${number}`,
  },
  manageCounter: {
    vi: (number: number) => `Điều hành quầy ${number}`,
    en: (number: number) => `Manage counter ${number}`,
  },
  move: { vi: 'Chuyển sang quầy khác', en: 'Move to another counter' },
  close: { vi: 'Đóng quầy', en: 'Close counter' },
  closeLater: { vi: 'Đóng sau lượt này', en: 'Close after this turn' },
  goOn: { vi: 'Tiếp tục làm việc sau lượt này', en: 'Go on after this turn' },
  autoCallOn: { vi: 'Bật tự gọi', en: 'Switch auto-call on' },
  autoCallOff: { vi: 'Tắt tự gọi', en: 'Switch auto-call off' },
  dragHint: {
    vi: 'Chạm vào quầy để điều hành, hoặc kéo cán bộ sang quầy trống.',
    en: 'Tap a counter to manage it, or drag its officer to a free one.',
  },
  level: {
    vi: ['không phục vụ', 'việc chính', 'được đào tạo', 'hỗ trợ'] as readonly string[],
    en: ['does not serve', 'main work', 'trained', 'helps out'] as readonly string[],
  },
  mixedLevel: { vi: 'nhiều mức', en: 'mixed levels' },
  matrixHelp: {
    vi: 'Chạm để đổi mức; hoặc dùng phím mũi tên và phím 0–3. Bấm tên lĩnh vực để mở từng thủ tục.',
    en: 'Tap to change the level, or use the arrow keys and 0–3. Press a field’s name to see its procedures.',
  },
  filterPeople: { vi: 'Tìm cán bộ', en: 'Find an officer' },
  where: { vi: 'Đang ở', en: 'Where' },
  servedCount: {
    vi: (count: number) => `${count} lượt`,
    en: (count: number) => `${count} served`,
  },
  wholeField: { vi: 'cả lĩnh vực', en: 'whole field' },
  changes: {
    vi: (count: number) => `${count} thay đổi chưa lưu`,
    en: (count: number) => (count === 1 ? '1 unsaved change' : `${count} unsaved changes`),
  },
  save: { vi: 'Lưu và áp dụng ngay', en: 'Save and apply now' },
  discard: { vi: 'Bỏ thay đổi', en: 'Discard' },
  moreChanges: {
    vi: (count: number) => `và ${count} thay đổi khác`,
    en: (count: number) => `and ${count} more`,
  },
  searchTickets: { vi: 'Tìm số hoặc thủ tục', en: 'Find a number or procedure' },
  number: { vi: 'Số', en: 'Number' },
  service: { vi: 'Thủ tục', en: 'Procedure' },
  state: { vi: 'Trạng thái', en: 'State' },
  waited: { vi: 'Đã chờ', en: 'Waited' },
  predicted: { vi: 'Dự báo chờ thêm', en: 'Predicted wait' },
  cancel: { vi: 'Hủy', en: 'Cancel' },
  cancelNumber: {
    vi: (number: string) => `Hủy số ${number}`,
    en: (number: string) => `Cancel ticket ${number}`,
  },
  noTickets: { vi: 'Không có số nào khớp.', en: 'No ticket matches.' },
  notInLine: {
    vi: (number: string) =>
      `Số ${number} không ở trong hàng. Người này lỡ lượt gọi, hoặc đã có giấy tờ còn thiếu?`,
    en: (number: string) =>
      `${number} is not in line. Did its holder miss the call, or bring the missing paper?`,
  },
  backIn: { vi: 'Cho xếp hàng lại', en: 'Let back into the line' },
  moreTickets: {
    vi: (count: number) => `Còn ${count} số nữa; hãy tìm để thu hẹp.`,
    en: (count: number) => `${count} more; search to narrow down.`,
  },
} as const;
