import { HallForecaster } from '../../../server/domain/prediction/forecast-hall.ts';
import { LearningPredictor } from '../../../server/domain/prediction/learning-predictor.ts';
import { queueLengthWait } from '../../../server/domain/prediction/queue-length.ts';
import type { OfficerStart, RosterChange } from '../../../server/domain/simulation/hall-model.ts';
import { derivedSeed } from '../../../server/domain/simulation/random.ts';
import type { HallSnapshot } from '../../../server/domain/simulation/snapshot.ts';
import { TicketStream } from '../../../server/domain/simulation/ticket-stream.ts';
import { simpleVisits } from '../../../server/domain/simulation/visit-habits.ts';
import { meanOf, rounded } from '../support/statistics.ts';
import { printTable } from '../support/table.ts';
import { readBankMonth, type BankCall } from './bank-data.ts';
import { learnBank, type BankModel } from './bank-model.ts';
import { judged, scoreHead, scoreOf, scoreRow, type Scored } from './score.ts';

const replications = 60;
/** An agent not heard of for so long has gone home. */
const seenMinutes = 30;
/** Within this time those away are taken to come back. */
const backMinutes = 15;

/** A month of real calls: the first half teaches, callers of the second half who waited are predicted. */
export function evaluateBank(path: string, seed: number): Record<string, number | null> {
  const calls = readBankMonth(path);
  const dates = [...new Set(calls.map(({ date }) => date))].sort();
  const middle = dates[Math.floor(dates.length / 2)]!;
  const training = calls.filter(({ date }) => date < middle);
  const replay = new BankReplay(learnBank(training, calls), seed);
  const rows: Scored[] = [];
  for (const date of dates) {
    const scored = replay.playDay(calls.filter((call) => call.date === date));
    if (date >= middle) rows.push(...scored);
  }
  const score = scoreOf(rows.map(inSeconds));
  printTable('callers who waited and were answered, second half; seconds', scoreHead(score), [
    scoreRow('ours', score),
  ]);
  return { ...judged(score), rmseToQl: rounded(score.rmse / score.others['QL + leaving']!) };
}

function inSeconds(row: Scored): Scored {
  const others = Object.fromEntries(
    Object.entries(row.others).map(([name, value]) => [name, 60 * value]),
  );
  const { wait, point, p10, p50, p80, p90 } = row;
  const [a, b, c, d, e, f] = [wait, point, p10, p50, p80, p90].map((value) => 60 * value);
  return { wait: a!, point: b!, p10: c!, p50: d!, p80: e!, p90: f!, others };
}

interface Event {
  readonly at: number;
  readonly kind: 'end' | 'answer' | 'give-up' | 'join';
  readonly call: BankCall;
}

const order = { end: 0, answer: 1, 'give-up': 1, join: 2 } as const;

/** Plays the days as they were and asks for a prediction whenever somebody joins the line. */
class BankReplay {
  private readonly forecaster: HallForecaster;
  private readonly predictor = new LearningPredictor(['LES', 'HOL', 'last 10', 'QL + leaving']);
  private waiting = new Set<BankCall>();
  private busy = new Map<string, BankCall>();
  private lastSeen = new Map<string, number>();
  private lastWait = new Map<string, number>();
  private recent: number[] = [];
  private scored: Scored[] = [];
  private asked = 0;

  constructor(
    private readonly bank: BankModel,
    private readonly seed: number,
  ) {
    this.forecaster = new HallForecaster(bank.hall);
  }

  playDay(calls: readonly BankCall[]): Scored[] {
    this.waiting = new Set();
    this.busy = new Map();
    this.lastSeen = new Map();
    this.lastWait = new Map();
    this.recent = [];
    this.scored = [];
    const pending = new Map<BankCall, ReturnType<BankReplay['predict']>>();
    for (const { at, kind, call } of eventsOf(calls)) {
      if (kind === 'join') {
        pending.set(call, this.predict(call, at));
        this.waiting.add(call);
      } else if (kind === 'end') {
        if (this.busy.get(call.agent!) === call) this.busy.delete(call.agent!);
        this.lastSeen.set(call.agent!, at);
      } else {
        this.waiting.delete(call);
        if (kind === 'answer') this.answer(call, pending.get(call));
      }
    }
    return this.scored;
  }

  private answer(call: BankCall, asked: ReturnType<BankReplay['predict']> | undefined): void {
    this.busy.set(call.agent!, call);
    const wait = call.leftLineAt - call.joinedAt;
    this.lastWait.set(call.type, wait);
    this.recent.push(wait);
    if (this.recent.length > 10) this.recent.shift();
    if (asked === undefined) return;
    this.scored.push({ ...asked.row, wait });
    this.predictor.learn(asked.prediction, wait);
  }

  private predict(call: BankCall, now: number) {
    const { bank } = this;
    const { newcomers } = this.forecaster.forecast(
      {
        rule: bank.rule,
        snapshot: this.snapshot(now),
        future: bank.future,
        habits: { ...simpleVisits, patienceMinutes: bank.patienceMinutes },
        newcomers: [
          { service: bank.types.indexOf(call.type), priorityClass: call.priority ? 1 : 0 },
        ],
        closesAtMinutes: 24 * 60,
      },
      derivedSeed(this.seed, this.asked++),
      replications,
    );
    const others = this.baselines(call, now);
    const group = call.priority ? `${call.type}+` : call.type;
    // With nobody seen at work who could answer, the length of the line is all there is.
    const samples = newcomers[0]!.map((wait) =>
      wait === Infinity ? others['QL + leaving']! : wait,
    );
    const prediction = this.predictor.predict(group, samples.sort(), Object.values(others));
    const { p10, p50, p80, p90 } = prediction;
    return { prediction, row: { point: prediction.mean, p10, p50, p80, p90, others } };
  }

  private baselines(call: BankCall, now: number): Record<string, number> {
    const { bank, busy, waiting } = this;
    const line = [...waiting].filter(({ type }) => type === call.type);
    const agents = Math.max(1, busy.size);
    return {
      LES: this.lastWait.get(call.type) ?? 0,
      HOL: Math.max(0, ...line.map(({ joinedAt }) => now - joinedAt)),
      'last 10': this.recent.length === 0 ? 0 : meanOf(this.recent),
      'QL + leaving': queueLengthWait(
        waiting.size,
        agents,
        1 / bank.meanMinutes,
        1 / bank.patienceMinutes,
      ),
    };
  }

  private snapshot(now: number): HallSnapshot {
    const { bank } = this;
    const stream = new TicketStream(256);
    const add = (call: BankCall) =>
      stream.add({
        arriveAt: Number.NEGATIVE_INFINITY,
        ageFrom: call.joinedAt,
        service: bank.types.indexOf(call.type),
        priorityClass: call.priority ? 1 : 0,
        draw: 0.5,
        leavesAt: Number.POSITIVE_INFINITY,
        noShow: false,
      });
    for (const call of this.waiting) add(call);
    const waiting = stream.count;
    const officers: OfficerStart[] = bank.agents.map((agent) => {
      const call = this.busy.get(agent);
      if (call === undefined) return { present: false, ticket: -1, sinceMinutes: now };
      return { present: true, ticket: add(call), sinceMinutes: call.leftLineAt };
    });
    return {
      stream,
      waiting,
      count: stream.count,
      start: { atMinutes: now, officers, roster: this.comingBack(now) },
    };
  }

  /**
   * Agents who finished a call a while ago are away where nobody sees them; most are back soon. They
   * return one by one over the next minutes.
   */
  private comingBack(now: number): RosterChange[] {
    const away = [...this.lastSeen].filter(
      ([agent, endedAt]) => !this.busy.has(agent) && now - endedAt < seenMinutes,
    );
    return away.map(([agent], i) => ({
      atMinutes: now + (backMinutes * (i + 1)) / (away.length + 1),
      officer: this.bank.agents.indexOf(agent),
      present: true,
    }));
  }
}

function eventsOf(calls: readonly BankCall[]): Event[] {
  const events: Event[] = [];
  for (const call of calls) {
    if (call.leftLineAt > call.joinedAt) events.push({ at: call.joinedAt, kind: 'join', call });
    events.push({ at: call.leftLineAt, kind: call.agent === null ? 'give-up' : 'answer', call });
    if (call.agent !== null) events.push({ at: call.endedAt, kind: 'end', call });
  }
  return events.sort((a, b) => (a.at === b.at ? order[a.kind] - order[b.kind] : a.at - b.at));
}
