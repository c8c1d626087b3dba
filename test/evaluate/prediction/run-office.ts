import {
  LearningPredictor,
  type WaitPrediction,
} from '../../../server/domain/prediction/learning-predictor.ts';
import { derivedSeed } from '../../../server/domain/simulation/random.ts';
import { meanOf } from '../support/statistics.ts';
import { printTable } from '../support/table.ts';
import { GroupLine } from './group-line.ts';
import { readOffice, type OfficeDay, type OfficeTicket } from './office-data.ts';
import { judged, scoreHead, scoreOf, scoreRow, type Scored } from './score.ts';

/** Days that only teach. */
const firstDays = 2;

/** Real days of a public office, walked forward: each day is predicted by what the days before taught. */
export function evaluateOffice(
  folder: string,
  officeName: string,
  seed: number,
): Record<string, number | null> {
  const days = readOffice(folder, officeName);
  const walk = new OfficeWalk(seed);
  const rows: Scored[] = [];
  const table: string[][] = [];
  for (const [d, day] of days.entries()) {
    const scored = walk.playDay(day);
    if (d < firstDays || scored.length === 0) continue;
    rows.push(...scored);
    table.push(scoreRow(day.date, scoreOf(scored)));
  }
  if (rows.length === 0) throw new Error(`too few days of "${officeName}" to predict any`);
  const score = scoreOf(rows);
  printTable(`${officeName}, people who waited; minutes`, scoreHead(score), [
    ...table,
    scoreRow('all days', score),
  ]);
  return judged(score);
}

interface Asked {
  readonly prediction: WaitPrediction;
  readonly others: Readonly<Record<string, number>>;
}

class OfficeWalk {
  private readonly predictor = new LearningPredictor(['LES', 'HOL', 'last 10', 'QL']);
  private readonly lines = new Map<string, GroupLine>();
  private asked = 0;

  constructor(private readonly seed: number) {}

  playDay(day: OfficeDay): Scored[] {
    for (const line of this.lines.values()) line.newDay();
    const scored: Scored[] = [];
    const asked = new Map<OfficeTicket, Asked>();
    for (const { at, ticket, called } of eventsOf(day.tickets)) {
      const line = this.lineOf(ticket.group);
      const open = openAt(day, ticket.group, at);
      if (!called) {
        if (ticket.calledAt > ticket.issuedAt) asked.set(ticket, this.predict(line, ticket, open));
        line.join(ticket);
        continue;
      }
      line.call(ticket, open);
      const known = asked.get(ticket);
      if (known === undefined) continue;
      const wait = ticket.calledAt - ticket.issuedAt;
      const { mean: point, p10, p50, p80, p90 } = known.prediction;
      scored.push({ wait, point, p10, p50, p80, p90, others: known.others });
      this.predictor.learn(known.prediction, wait);
    }
    return scored;
  }

  private predict(line: GroupLine, ticket: OfficeTicket, open: number): Asked {
    const others = line.baselines(ticket.issuedAt, open);
    const samples = line.forecast(ticket.issuedAt, open, derivedSeed(this.seed, this.asked++));
    return {
      prediction: this.predictor.predict(ticket.group, samples, Object.values(others)),
      others,
    };
  }

  private lineOf(group: string): GroupLine {
    let line = this.lines.get(group);
    if (line === undefined)
      this.lines.set(group, (line = new GroupLine(() => this.usualMinutes())));
    return line;
  }

  /** Mean of the service times learnt in all groups: the first guess for a new one. */
  private usualMinutes(): number {
    const known = [...this.lines.values()].filter(({ services }) => services > 0);
    return known.length === 0 ? 10 : meanOf(known.map(({ meanMinutes }) => meanMinutes));
  }
}

interface Event {
  readonly at: number;
  readonly ticket: OfficeTicket;
  readonly called: boolean;
}

function eventsOf(tickets: readonly OfficeTicket[]): Event[] {
  return tickets
    .flatMap((ticket) => [
      { at: ticket.issuedAt, ticket, called: false },
      { at: ticket.calledAt, ticket, called: true },
    ])
    .sort((a, b) => a.at - b.at || Number(a.called) - Number(b.called));
}

/** Open counters of a group as last seen; at least one, for somebody was called. */
function openAt(day: OfficeDay, group: string, at: number): number {
  let open = 1;
  for (const seen of day.counters.get(group) ?? []) {
    if (seen.at > at) break;
    if (seen.open > 0) ({ open } = seen);
  }
  return open;
}
