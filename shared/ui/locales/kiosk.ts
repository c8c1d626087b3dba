/** Words of the kiosk. */
export const kioskTexts = {
  title: { vi: 'Lấy số', en: 'Take a ticket' },
  welcome: { vi: 'Quý vị cần làm việc gì?', en: 'What do you need today?' },
  chooseField: { vi: 'Chạm vào một lĩnh vực để lấy số.', en: 'Touch a field to take a ticket.' },
  chooseService: { vi: 'Chọn thủ tục', en: 'Choose a procedure' },
  search: { vi: 'Tìm thủ tục', en: 'Find a procedure' },
  searchHint: {
    vi: 'Tìm thủ tục, ví dụ: khai sinh',
    en: 'Find a procedure, for example: birth',
  },
  searchHelp: {
    vi: 'Gõ tên thủ tục. Không cần gõ dấu.',
    en: 'Type the name of the procedure, in Vietnamese or English.',
  },
  found: {
    vi: (count: number) => `Tìm thấy ${count} thủ tục`,
    en: (count: number) => (count === 1 ? '1 procedure found' : `${count} procedures found`),
  },
  nothingFound: {
    vi: 'Thủ tục này có thể không làm ở đây. Mời quý vị hỏi bàn hướng dẫn. Gần nhất là:',
    en: 'This may not be done here. Please ask at the information desk. The nearest we have:',
  },
  clear: { vi: 'Xoá hết', en: 'Clear' },
  erase: { vi: 'Xoá một chữ', en: 'Delete a letter' },
  space: { vi: 'Dấu cách', en: 'Space' },
  waiting: {
    vi: (count: number) => (count === 0 ? 'Chưa có ai chờ' : `${count} người đang chờ`),
    en: (count: number) =>
      count === 0 ? 'Nobody waiting' : count === 1 ? '1 person waiting' : `${count} people waiting`,
  },
  predictedWait: { vi: 'Dự kiến chờ', en: 'Expected wait' },
  peopleWaiting: { vi: 'Số người phía trước', en: 'People ahead of you' },
  people: {
    vi: (count: number) => `${count} người`,
    en: (count: number) => (count === 1 ? '1 person' : `${count} people`),
  },
  noCounter: {
    vi: 'Hiện chưa có cán bộ nào sẵn sàng cho thủ tục này. Quý vị vẫn có thể lấy số và chờ.',
    en: 'Nobody is ready for this procedure right now. You may still take a ticket and wait.',
  },
  noCounterYet: {
    vi: 'Hiện chưa có cán bộ nào sẵn sàng cho thủ tục này. Mời quý vị ngồi chờ, hoặc hỏi người hướng dẫn.',
    en: 'Nobody is ready for this procedure yet. Please have a seat, or ask the person at the desk.',
  },
  papers: { vi: 'Giấy tờ cần mang', en: 'Papers you need' },
  noPapers: { vi: 'Chỉ cần giấy hẹn hoặc căn cước.', en: 'Just your appointment slip or card.' },
  missingPaper: {
    vi: 'Thiếu giấy tờ? Hãy hỏi nhân viên hướng dẫn trước khi lấy số.',
    en: 'A paper is missing? Ask the staff in the hall before you take a ticket.',
  },
  priority: { vi: 'Tôi thuộc diện ưu tiên', en: 'I belong to a priority group' },
  priorityChosen: { vi: 'Ưu tiên', en: 'Priority' },
  noPriority: { vi: 'Không thuộc diện ưu tiên', en: 'No priority' },
  priorityNote: {
    vi: 'Cán bộ có thể hỏi giấy tờ chứng minh.',
    en: 'The officer may ask to see proof.',
  },
  take: { vi: 'Lấy số', en: 'Take ticket' },
  taking: { vi: 'Đang lấy số…', en: 'Taking your ticket…' },
  takingLong: {
    vi: 'Mạng chậm, hệ thống đang thử lại. Xin chờ, đừng rời máy.',
    en: 'The network is slow and we keep trying. Please wait here.',
  },
  notTaken: { vi: 'Chưa lấy được số', en: 'No ticket yet' },
  askStaff: {
    vi: 'Nếu vẫn không được, mời quý vị đến bàn hướng dẫn.',
    en: 'If it still fails, please go to the information desk.',
  },
  yourNumber: { vi: 'Số của quý vị', en: 'Your number' },
  nextStep: {
    vi: 'Mời quý vị ngồi chờ. Khi số này hiện trên bảng, hãy đến quầy được gọi.',
    en: 'Please take a seat. When this number is on the board, go to the counter shown.',
  },
  ahead: { vi: 'Số người phía trước', en: 'People ahead of you' },
  issuedAt: { vi: 'Lấy số lúc', en: 'Taken at' },
  scan: {
    vi: 'Quét mã để theo dõi lượt trên điện thoại',
    en: 'Scan to follow your turn on your phone',
  },
  print: { vi: 'In phiếu', en: 'Print ticket' },
  printed: {
    vi: 'Phiếu đang được in. Xin nhớ lấy phiếu.',
    en: 'Your ticket is printing. Please take it.',
  },
  done: { vi: 'Xong', en: 'Done' },
  doneIn: {
    vi: (seconds: number) => `Xong (${seconds})`,
    en: (seconds: number) => `Done (${seconds})`,
  },
  stillThere: { vi: 'Quý vị còn ở đây không?', en: 'Are you still there?' },
  resetIn: {
    vi: (seconds: number) => `Màn hình về đầu sau ${seconds} giây.`,
    en: (seconds: number) => `Back to the start in ${seconds} seconds.`,
  },
  goOn: { vi: 'Tiếp tục', en: 'Continue' },
  largeType: { vi: 'Chữ lớn', en: 'Large type' },
  contrast: { vi: 'Tương phản', en: 'Contrast' },
  accessibility: { vi: 'Hiển thị và ngôn ngữ', en: 'Display and language' },
  closedNow: { vi: 'Trung tâm đang nghỉ', en: 'The centre is closed now' },
  closedToday: { vi: 'Hôm nay đã ngừng cấp số', en: 'No more tickets today' },
  numbersStopped: { vi: 'Hiện tạm ngừng cấp số', en: 'No new tickets for now' },
  fieldStopped: { vi: 'Tạm ngừng cấp số', en: 'No new tickets for now' },
  numbersStoppedHelp: {
    vi: 'Trung tâm đang phục vụ những người đã có số. Mời quý vị hỏi cán bộ hướng dẫn tại sảnh.',
    en: 'Those who hold a ticket are being served. Please ask the staff in the hall.',
  },
  noWorkToday: { vi: 'Hôm nay trung tâm không làm việc', en: 'The centre is closed today' },
  opensAt: {
    vi: (time: string) => `Mở cửa lúc ${time}. Hẹn gặp lại quý vị.`,
    en: (time: string) => `Opens at ${time}. See you then.`,
  },
  comeBack: {
    vi: 'Mời quý vị quay lại vào ngày làm việc tiếp theo.',
    en: 'Please come back on the next working day.',
  },
  hoursToday: { vi: 'Giờ làm việc hôm nay', en: "Today's hours" },
  holders: {
    vi: 'Ai đã có số vẫn được phục vụ.',
    en: 'Everybody who already holds a ticket will be served.',
  },
  notReady: { vi: 'Máy lấy số đang khởi động', en: 'The kiosk is starting' },
  notReadyHelp: {
    vi: 'Xin chờ giây lát. Nếu lâu quá, mời quý vị đến bàn hướng dẫn để lấy số.',
    en: 'One moment please. If this takes long, ask for a ticket at the information desk.',
  },
} as const;
