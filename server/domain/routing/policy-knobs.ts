import type { LocalizedText } from '../../../shared/contract/text.ts';
import type { RoutingPolicy } from '../../../shared/contract/routing-policy.ts';

/** What turning one number of the policy does, for the person who may turn it. */
export interface PolicyKnob {
  readonly unit: 'minutes' | 'share' | 'factor' | 'count' | 'list';
  readonly words: LocalizedText;
}

const knob = (unit: PolicyKnob['unit'], en: string, vi: string): PolicyKnob => ({
  unit,
  words: { vi, en },
});

/** One description per knob, in both languages; lanes and idle officers as one knob each. */
export const policyKnobs: Readonly<Record<keyof RoutingPolicy, PolicyKnob>> = {
  levelFactors: knob(
    'factor',
    'How strongly officers prefer their main work. Wider apart: more people meet the specialist, helpers step in later.',
    'Mức ưu tiên việc chính của cán bộ. Chênh càng lớn: càng nhiều người gặp đúng người chuyên trách, người hỗ trợ vào sau.',
  ),
  shortServicePower: knob(
    'factor',
    'How much sooner short services go than long ones. 0: length does not matter; more serves more people early.',
    'Thủ tục ngắn được gọi trước thủ tục dài đến đâu. 0: dài ngắn như nhau; lớn hơn thì nhiều người được phục vụ sớm hơn.',
  ),
  fewOfficersPower: knob(
    'factor',
    'How much sooner services with few officers go, because the next of them is long in coming. 0: not at all.',
    'Thủ tục có ít cán bộ được gọi sớm hơn đến đâu, vì phải đợi lâu mới có người tiếp theo. 0: không ưu tiên.',
  ),
  headStartMinutes: knob(
    'minutes',
    'Minutes added to every wait. More: short waits look alike, and service time and level decide.',
    'Số phút cộng thêm vào mọi lượt chờ. Càng lớn: các lượt mới chờ càng như nhau, thời gian làm và mức tay nghề quyết định.',
  ),
  targetPower: knob(
    'factor',
    'How much sooner classes with a short target go. 2 treats lateness evenly; more favours short targets.',
    'Nhóm có mục tiêu chờ ngắn được gọi sớm hơn bao nhiêu. 2 là cân bằng; lớn hơn thì ưu tiên mục tiêu ngắn hơn.',
  ),
  barrierWeight: knob(
    'factor',
    'How hard a ticket near its limit is pulled forward. 0 switches it off; more means fewer very long waits, a little longer means.',
    'Lực kéo lượt sắp quá giới hạn lên trước. 0 là tắt; lớn hơn thì ít người chờ rất lâu hơn, trung bình dài hơn một chút.',
  ),
  backlogMinutes: knob(
    'minutes',
    'Minutes of waiting work an officer at which a line counts double. Less: long lines pull officers harder.',
    'Số phút việc đang chờ trên mỗi cán bộ để một hàng được tính gấp đôi. Nhỏ hơn: hàng dài kéo cán bộ mạnh hơn.',
  ),
  backlogMost: knob(
    'factor',
    'The most a long line may add. Lower: priorities and targets stay stronger however many wait for one service.',
    'Mức tối đa mà hàng dài được cộng thêm. Nhỏ hơn: ưu tiên và mục tiêu vẫn mạnh dù một thủ tục có rất nhiều người chờ.',
  ),
  ownSpeedShare: knob(
    'share',
    'How far an officer’s own measured speed counts in who calls whom. 0: all are taken as equally fast.',
    'Tốc độ riêng đo được của cán bộ được tính đến đâu khi chọn ai gọi ai. 0: coi mọi người nhanh như nhau.',
  ),
  trustServices: knob(
    'count',
    'Finished services after which an officer’s own times count for half. More: slower to believe in differences.',
    'Số lượt đã làm để thời gian riêng của cán bộ được tính một nửa. Càng lớn: càng chậm tin vào khác biệt.',
  ),
  transferKeeps: knob(
    'share',
    'Share of the wait kept when a person is sent on to another service. 1 keeps all, 0 starts again.',
    'Phần thời gian chờ được giữ khi chuyển sang thủ tục khác. 1 giữ tất cả, 0 tính lại từ đầu.',
  ),
  returnCap: knob(
    'share',
    'Coming back with a missing paper: the wait counts up to this share of the limit.',
    'Quay lại bổ sung giấy tờ: thời gian chờ cũ được tính tối đa phần này của giới hạn.',
  ),
  rejoinCap: knob(
    'share',
    'Coming back after a missed call: the wait counts up to this share of the limit.',
    'Quay lại sau khi lỡ lượt gọi: thời gian chờ cũ được tính tối đa phần này của giới hạn.',
  ),
  seriesOrder: knob(
    'count',
    'How many later numbers of a series may be called before an older one within some minutes. Fewer: closer to the order of numbers, longer waits on the whole.',
    'Trong số phút đã định, tối đa bao nhiêu số sau của cùng dãy số được gọi trước một số cũ hơn. Ít hơn: sát thứ tự số hơn, thời gian chờ chung dài hơn.',
  ),
  appointmentGraceMinutes: knob(
    'minutes',
    'How late a booked person may come and still be served as booked.',
    'Người hẹn trước được đến muộn bao nhiêu phút mà vẫn giữ lịch hẹn.',
  ),
  idle: knob(
    'factor',
    'Who takes a newcomer when several officers are free: main work first, the fast, the long idle, and those with few other skills.',
    'Khi nhiều cán bộ rảnh, ai nhận người mới: đúng việc chính, làm nhanh, rảnh lâu, và người ít kỹ năng khác.',
  ),
  quickLane: knob(
    'list',
    'Short services which the named counters take before other work, such as collecting a result.',
    'Thủ tục nhanh mà các quầy được nêu nhận trước, ví dụ trả kết quả.',
  ),
  bulkLane: knob(
    'list',
    'From how many dossiers a visit is a bulk visit, which counters take it, and how many at the same time.',
    'Từ bao nhiêu hồ sơ thì là lượt số lượng lớn, quầy nào nhận, và bao nhiêu lượt cùng lúc.',
  ),
};
