import type { Sql } from 'postgres';
import { businessDayAt, midnightMs } from '../domain/calendar/business-day.ts';
import type { CentreSetup } from '../domain/centre/setup.ts';
import { slotMinutes, usualDay, type SlotCount } from '../domain/prediction/arrival-profile.ts';
import type { Lesson, PredictionHistory } from '../domain/prediction/hall-predictor.ts';
import type { KeptPrediction } from '../domain/prediction/kept-prediction.ts';
import { simpleVisits, type VisitHabits } from '../domain/simulation/visit-habits.ts';
import type { PredictionStore } from '../ports.ts';
import type { Database } from './database.ts';
import { prediction } from './schema-prediction.ts';

/** Days whose arrivals and habits stand for the coming ones. */
const daysRemembered = 28;
const lessonsRemembered = 800;
const servicesRemembered = 4000;
/** Visits at which what was seen counts as much as "everybody comes and nobody leaves". */
const trustVisits = 50;

/** Finished steps that followed another: moved from another service, back with a paper, back after a missed call. */
interface LaterSteps {
  readonly serviceId: string;
  readonly moved: number;
  readonly returned: number;
  readonly rejoined: number;
}

/** Predictions that were shown, and what earlier days teach, in Postgres. */
export class PostgresPredictionStore implements PredictionStore {
  private readonly sql: Sql;

  constructor(private readonly database: Database) {
    this.sql = database.sql;
  }

  async append(centreId: string, predictions: readonly KeptPrediction[]): Promise<void> {
    if (predictions.length === 0) return;
    const rows = predictions.map(({ madeAtMs, range, others, sketch, ...rest }) => ({
      ...{ ...rest, ...range, centreId },
      madeAt: new Date(madeAtMs),
      others: [...others],
      sketch: [...sketch],
    }));
    // Two processes may have shown the same one.
    await this.database.db.insert(prediction).values(rows).onConflictDoNothing();
  }

  async history(setup: CentreSetup, nowMs: number): Promise<PredictionHistory> {
    const { date } = businessDayAt(setup, nowMs);
    const [perSlot, services, classes, habits, finished, lessons] = await Promise.all([
      this.usualDay(setup, date),
      this.serviceMix(setup, date),
      this.classMix(setup, date),
      this.habits(setup, date),
      this.finished(setup.id),
      this.lessons(setup.id),
    ]);
    const arrivals = { midnightMs: midnightMs(setup.timeZone, nowMs), perSlot, services, classes };
    return { arrivals, habits, finished, lessons };
  }

  /** Begin of the first day that still counts, in the centre's own zone. */
  private firstDay(today: string, timeZone: string) {
    return this.sql`(${today}::date - ${daysRemembered}::int)::timestamp at time zone ${timeZone}`;
  }

  private async usualDay({ id, timeZone }: CentreSetup, today: string): Promise<number[]> {
    const counts = await this.sql<SlotCount[]>`
      select date::text, count(*)::int as tickets,
        floor(extract(epoch from (issued_at at time zone ${timeZone})::time) / ${slotMinutes * 60})::int as slot
      from ticket
      where centre_id = ${id} and date < ${today} and date >= ${today}::date - ${daysRemembered}::int
      group by 1, 3`;
    return usualDay(counts, today);
  }

  private async serviceMix(
    { id, services, timeZone }: CentreSetup,
    today: string,
  ): Promise<number[]> {
    const rows = await this.sql<{ serviceId: string; tickets: number }[]>`
      select service_id as "serviceId", count(*)::int as tickets
      from visit_step
      where centre_id = ${id} and step = 1 and started_at >= ${this.firstDay(today, timeZone)}
        and started_at < ${today}::timestamp at time zone ${timeZone}
      group by 1`;
    const seen = new Map(rows.map(({ serviceId, tickets }) => [serviceId, tickets]));
    return rows.length === 0 ? [] : [...services.keys()].map((key) => seen.get(key) ?? 0);
  }

  private async classMix(setup: CentreSetup, today: string): Promise<number[]> {
    const { id, priorityClasses, defaultPriorityClassId } = setup;
    const rows = await this.sql<{ classId: string; tickets: number }[]>`
      select priority_class_id as "classId", count(*)::int as tickets
      from ticket where centre_id = ${id} and date >= ${today}::date - ${daysRemembered}::int
      group by 1`;
    const seen = new Map(rows.map(({ classId, tickets }) => [classId, tickets]));
    return [...priorityClasses.keys()].map((classId) => {
      return (seen.get(classId) ?? 0) + (classId === defaultPriorityClassId ? 1 : 0.1);
    });
  }

  private async habits(
    { id, services, timeZone }: CentreSetup,
    today: string,
  ): Promise<VisitHabits> {
    const [visits] = await this.sql<
      [{ ended: number; absent: number; left: number; waited: number }]
    >`
      select count(*)::int as ended,
        count(*) filter (where state = 'no-show')::int as absent,
        count(*) filter (where state = 'abandoned')::int as left,
        coalesce(sum(extract(epoch from coalesce(first_called_at, ended_at) - issued_at)), 0)::float8
          / 60 as waited
      from ticket
      where centre_id = ${id} and ended_at is not null and date >= ${today}::date - ${daysRemembered}::int`;
    const steps = await this.laterSteps(id, today, timeZone);
    const moves = new Map(steps.map(({ serviceId, moved }) => [serviceId, moved]));
    const total = (kind: 'moved' | 'returned' | 'rejoined') =>
      steps.reduce((sum, step) => sum + step[kind], 0);
    const all = visits.ended + trustVisits;
    const absent = visits.absent + total('rejoined');
    return {
      ...simpleVisits,
      noShowShare: absent / all,
      rejoinShare: absent === 0 ? 0 : total('rejoined') / absent,
      transferShare: total('moved') / all,
      transferTo: [...services.keys()].map((serviceId) => moves.get(serviceId) ?? 0),
      returnShare: total('returned') / all,
      patienceMinutes:
        visits.left === 0 ? Number.POSITIVE_INFINITY : Math.max(visits.waited, 1) / visits.left,
    };
  }

  /** How visits went on after a step, by the service of the next one. */
  private async laterSteps(
    centreId: string,
    today: string,
    timeZone: string,
  ): Promise<LaterSteps[]> {
    // A later step for another service is a transfer; for the same one its holder has come back.
    return this.sql<LaterSteps[]>`
      select s.service_id as "serviceId",
        count(*) filter (where before.service_id <> s.service_id)::int as moved,
        count(*) filter (where before.service_id = s.service_id and before.outcome is not null)::int
          as returned,
        count(*) filter (where before.service_id = s.service_id and before.outcome is null)::int
          as rejoined
      from visit_step s
      join visit_step before on before.centre_id = s.centre_id
        and before.ticket_id = s.ticket_id and before.step = s.step - 1
      where s.centre_id = ${centreId} and s.ended_at >= ${this.firstDay(today, timeZone)}
      group by 1`;
  }

  private async finished(centreId: string): Promise<PredictionHistory['finished']> {
    const rows = await this.sql<{ serviceId: string; minutes: number }[]>`
      select s.service_id as "serviceId",
        extract(epoch from c.closed_at - c.serving_at)::float8 / 60 as minutes
      from call c
      join visit_step s on s.centre_id = c.centre_id and s.ticket_id = c.ticket_id and s.step = c.step
      where c.centre_id = ${centreId} and c.ended_as = 'completed' and c.serving_at is not null
      order by c.closed_at desc limit ${servicesRemembered}`;
    return rows.reverse();
  }

  private async lessons(centreId: string): Promise<Lesson[]> {
    const rows = await this.sql<(Lesson & { calledAt: number })[]>`
      select p.service_id as "serviceId", t.priority_class_id as "priorityClassId", p.simulated,
        to_json(p.others) as others, to_json(p.sketch) as sketch,
        extract(epoch from t.first_called_at - t.issued_at)::float8 / 60 as "waitMinutes",
        extract(epoch from t.first_called_at)::float8 as "calledAt"
      from prediction p
      join ticket t on t.centre_id = p.centre_id and t.id = p.ticket_id
      where p.centre_id = ${centreId} and p.shown = 'ticket' and p.method = 'simulation' and cardinality(p.sketch) > 0
        and t.first_called_at is not null
      order by p.made_at desc limit ${lessonsRemembered}`;
    // Learnt from in the order in which the waits became known.
    rows.sort((a, b) => a.calledAt - b.calledAt);
    return rows.map(({ calledAt: _, others, sketch, ...lesson }) => {
      // JSON writes an infinite number as a string.
      return { ...lesson, others: others.map(Number), sketch: sketch.map(Number) };
    });
  }
}
