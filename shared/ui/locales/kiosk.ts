/** Words of the kiosk. */
export const kioskTexts = {
  welcome: { vi: 'Quý vị cần làm thủ tục gì?', en: 'What do you need today?' },
  chooseField: { vi: 'Mời quý vị chọn lĩnh vực', en: 'Please choose a field' },
  chooseService: { vi: 'Chọn thủ tục', en: 'Choose a procedure' },
  frequent: { vi: 'Hay dùng nhất', en: 'Used most' },
  more: { vi: 'Xem thêm ▼', en: 'Show more ▼' },
  backToTop: { vi: 'Về đầu danh sách ▲', en: 'Back to the top ▲' },
  search: { vi: 'Tìm thủ tục', en: 'Find a procedure' },
  searchHint: {
    vi: 'Tìm thủ tục, ví dụ: sao y, sổ đỏ',
    en: 'Find a procedure, for example: birth',
  },
  searchHelp: {
    vi: 'Gõ tên thủ tục, không cần dấu',
    en: 'Type what you need, in Vietnamese or English',
  },
  found: {
    vi: (count: number) => `Tìm thấy ${count} thủ tục`,
    en: (count: number) => (count === 1 ? '1 procedure found' : `${count} procedures found`),
  },
  nothingFound: {
    vi: 'Thủ tục này có thể không làm ở đây. Mời quý vị hỏi bàn hướng dẫn. Gần nhất là:',
    en: 'This may not be done here. Please ask at the information desk. The nearest we have:',
  },
  clear: { vi: 'Xóa hết', en: 'Clear' },
  erase: { vi: 'Xóa một chữ', en: 'Delete a letter' },
  space: { vi: 'Dấu cách', en: 'Space' },
  waiting: {
    vi: (count: number) => (count === 0 ? 'Không có người chờ' : `${count} người đang chờ`),
    en: (count: number) =>
      count === 0 ? 'Nobody waiting' : count === 1 ? '1 person waiting' : `${count} people waiting`,
  },
  predictedWait: { vi: 'Dự kiến chờ', en: 'Expected wait' },
  peopleWaiting: { vi: 'Số người phía trước', en: 'People ahead of you' },
  people: {
    vi: (count: number) => `${count} người`,
    en: (count: number) => (count === 1 ? '1 person' : `${count} people`),
  },
  /** On the card of a field. */
  shortWait: { vi: (wait: string) => `Chờ ${wait}`, en: (wait: string) => `Wait ${wait}` },
  busy: { vi: 'đang bận', en: 'busy' },
  /** Nobody waits, and yet it takes a while. */
  allBusy: {
    vi: 'Các quầy đang phục vụ người khác.',
    en: 'The counters are serving other people.',
  },
  noCounterAnywhere: {
    vi: 'Chưa có quầy nào mở. Quý vị vẫn có thể lấy số và chờ.',
    en: 'No counter is open yet. You may still take a ticket and wait.',
  },
  noCounterForField: { vi: 'Chưa có quầy phục vụ', en: 'No counter open' },
  noCounter: {
    vi: 'Hiện chưa có quầy tiếp nhận thủ tục này. Quý vị vẫn có thể lấy số và chờ.',
    en: 'No counter is open for this procedure right now. You may still take a ticket and wait.',
  },
  noCounterYet: {
    vi: 'Hiện chưa có quầy tiếp nhận thủ tục này. Mời quý vị ngồi chờ, hoặc hỏi bàn hướng dẫn.',
    en: 'No counter is open for this procedure yet. Please have a seat, or ask at the information desk.',
  },
  late: {
    vi: (closing: string) => `Có thể không kịp trước ${closing}`,
    en: (closing: string) => `You may not be served before ${closing}`,
  },
  lateWhy: {
    vi: 'Số người chờ nhiều hơn thời gian làm việc còn lại cho phép.',
    en: 'More people wait than the rest of the opening hours allows for.',
  },
  lateBetter: { vi: 'Quý vị nên đến', en: 'Better come' },
  lateBetterAt: {
    vi: (date: string, time: string) => `${date}, từ ${time}`,
    en: (date: string, time: string) => `${date}, from ${time}`,
  },
  lateBetterUnknown: {
    vi: 'Vào ngày làm việc tiếp theo.',
    en: 'On the next working day.',
  },
  lateTake: { vi: 'Vẫn lấy số', en: 'Take a ticket all the same' },
  lateLeave: { vi: 'Tôi sẽ đến hôm khác', en: 'I will come another day' },
  /** On the ticket. */
  lateOnTicket: {
    vi: (closing: string, next: string) =>
      `Có thể không kịp trước ${closing}. Nếu không kịp, mời quý vị trở lại ${next}.`,
    en: (closing: string, next: string) =>
      `You may not be served before ${closing}. If not, please come back ${next}.`,
  },
  lateNext: {
    vi: (date: string, time: string) => `${date}, từ ${time}`,
    en: (date: string, time: string) => `on ${date}, from ${time}`,
  },
  lateNextUnknown: { vi: 'vào ngày làm việc tiếp theo', en: 'on the next working day' },
  papers: { vi: 'Giấy tờ cần có', en: 'Papers you need' },
  noPapers: {
    vi: 'Chỉ cần giấy hẹn hoặc căn cước.',
    en: 'Just your appointment slip or identity card.',
  },
  missingPaper: {
    vi: 'Thiếu giấy tờ? Mời quý vị hỏi bàn hướng dẫn trước khi lấy số.',
    en: 'A paper is missing? Please ask at the information desk before you take a ticket.',
  },
  priority: { vi: 'Tôi thuộc diện ưu tiên', en: 'I belong to a priority group' },
  priorityHeading: { vi: 'Quý vị thuộc diện nào?', en: 'Which group do you belong to?' },
  priorityChosen: { vi: 'Ưu tiên', en: 'Priority' },
  noPriority: { vi: 'Không thuộc diện ưu tiên', en: 'No priority' },
  priorityProof: {
    vi: 'Quý vị xuất trình giấy tờ chứng minh tại quầy. Nếu không có, số sẽ chuyển về hàng thường.',
    en: 'Please show proof at the counter. Without it your ticket goes to the ordinary line.',
  },
  priorityByStaff: {
    vi: 'Cán bộ xác nhận giấy tờ rồi mới được ưu tiên. Mời quý vị đến bàn hướng dẫn sau khi lấy số.',
    en: 'The priority counts once an officer has seen your proof. Please go to the information desk with your ticket.',
  },
  take: { vi: 'Lấy số', en: 'Take ticket' },
  taking: { vi: 'Đang lấy số…', en: 'Taking your ticket…' },
  takingLong: {
    vi: 'Mạng chậm, hệ thống đang thử lại. Vui lòng chờ, không rời khỏi máy.',
    en: 'The network is slow and we keep trying. Please wait here.',
  },
  notTaken: { vi: 'Chưa lấy được số', en: 'No ticket yet' },
  askStaff: {
    vi: 'Nếu vẫn không được, mời quý vị đến bàn hướng dẫn.',
    en: 'If it still fails, please go to the information desk.',
  },
  yourNumber: { vi: 'Số của quý vị', en: 'Your number' },
  nextStep: {
    vi: 'Mời quý vị ngồi chờ. Khi số này hiện trên bảng, mời đến quầy được gọi.',
    en: 'Please take a seat. When this number is on the board, go to the counter shown.',
  },
  ahead: { vi: 'Số người phía trước', en: 'People ahead of you' },
  issuedAt: { vi: 'Lấy số lúc', en: 'Taken at' },
  scan: {
    vi: 'Quét mã để theo dõi lượt trên điện thoại',
    en: 'Scan to follow your turn on your phone',
  },
  validToday: { vi: 'Phiếu có giá trị trong ngày', en: 'Valid on this day only' },
  print: { vi: 'In phiếu', en: 'Print ticket' },
  printAgain: { vi: 'In lại', en: 'Print again' },
  printing: { vi: 'Đang in phiếu… Xin nhớ lấy phiếu', en: 'Printing… Please take your ticket' },
  printed: { vi: 'Đã in. Xin nhớ lấy phiếu', en: 'Printed. Please take your ticket' },
  done: { vi: 'Xong', en: 'Done' },
  stillThere: { vi: 'Quý vị còn ở đây không?', en: 'Are you still there?' },
  resetIn: {
    vi: (seconds: number) => `Màn hình sẽ trở về trang đầu sau ${seconds} giây.`,
    en: (seconds: number) => `Back to the start in ${seconds} seconds.`,
  },
  goOn: { vi: 'Tiếp tục', en: 'Continue' },
  largeType: { vi: 'Chữ lớn', en: 'Large type' },
  contrast: { vi: 'Tương phản', en: 'Contrast' },
  accessibility: { vi: 'Hiển thị và ngôn ngữ', en: 'Display and language' },
  closedNow: { vi: 'Ngoài giờ làm việc', en: 'The centre is closed now' },
  closedToday: { vi: 'Hôm nay đã ngừng cấp số', en: 'No more tickets today' },
  numbersStopped: { vi: 'Hiện tạm ngừng cấp số', en: 'No new tickets for now' },
  fieldStopped: { vi: 'Tạm ngừng cấp số', en: 'No new tickets for now' },
  numbersStoppedHelp: {
    vi: 'Trung tâm đang phục vụ những người đã có số. Mời quý vị hỏi bàn hướng dẫn.',
    en: 'Those who hold a ticket are being served. Please ask at the information desk.',
  },
  noWorkToday: { vi: 'Hôm nay trung tâm không làm việc', en: 'The centre is closed today' },
  opensAt: {
    vi: (time: string) => `Mở cửa lúc ${time}. Hẹn gặp lại quý vị.`,
    en: (time: string) => `Opens at ${time}. See you then.`,
  },
  opensOn: {
    vi: (date: string, time: string) => `Mời quý vị trở lại ${date}, từ ${time}.`,
    en: (date: string, time: string) => `Please come back on ${date}, from ${time}.`,
  },
  comeBack: {
    vi: 'Mời quý vị trở lại vào ngày làm việc tiếp theo.',
    en: 'Please come back on the next working day.',
  },
  hoursToday: { vi: 'Giờ làm việc hôm nay', en: "Today's hours" },
  holders: {
    vi: 'Công dân đã lấy số vẫn được phục vụ.',
    en: 'Everybody who already holds a ticket will be served.',
  },
  notReady: { vi: 'Máy lấy số đang khởi động', en: 'The kiosk is starting' },
  notReadyHelp: {
    vi: 'Xin chờ giây lát. Nếu lâu quá, mời quý vị đến bàn hướng dẫn để lấy số.',
    en: 'One moment please. If this takes long, ask for a ticket at the information desk.',
  },
} as const;
