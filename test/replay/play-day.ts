import type { Sql } from 'postgres';
import { waitUntil } from '../../server/setup/wait-until.ts';
import { Acknowledgements } from '../support/acknowledgements.ts';
import { KioskClient } from '../support/kiosk-client.ts';
import type { LuotProcess } from '../support/luot-process.ts';
import { OfficerClient } from '../support/officer-client.ts';
import { CrewMember } from './crew-member.ts';
import type { Crew, DayCentre } from './day-centre.ts';
import { HallWatch } from './hall-watch.ts';
import type { RecordedDay } from './recorded-day.ts';
import { ReplayClock } from './replay-clock.ts';
import { WatchedBoard } from './watched-board.ts';

export interface PlayOptions {
  readonly day: RecordedDay;
  readonly centre: DayCentre;
  readonly luot: LuotProcess;
  readonly sql: Sql;
  readonly speed: number;
  readonly boards: number;
  readonly say: (sentence: string) => void;
}

/** What a played day leaves behind to be judged. */
export interface PlayedDay {
  readonly acknowledgements: Acknowledgements;
  readonly heldTicketIds: readonly string[];
  readonly seenTicketIds: ReadonlySet<string>;
  readonly boards: readonly WatchedBoard[];
  /** When the officer clicked, by the id of the call. */
  readonly clickedAtMs: ReadonlyMap<number, number>;
  close(): void;
}

const catchUpMs = 10_000;
const reportMinutes = 60;

/** Plays the day from its first to its last moment and waits until the boards have heard everything. */
export async function playDay(options: PlayOptions): Promise<PlayedDay> {
  const { day, centre, luot, speed, say } = options;
  const acknowledgements = new Acknowledgements();
  const { id: centreId } = centre.definition;
  const officers = await signInAll(options, acknowledgements);
  const boards = Array.from(
    { length: options.boards },
    () => new WatchedBoard(luot.origin, centreId),
  );
  const [anyOfficer] = officers.values();
  if (anyOfficer === undefined) throw new Error('a day has at least one officer');
  const watch = new HallWatch(anyOfficer.store);
  await mustBecome('the screens are live', () => {
    return boards.every(({ client }) => client.isLive) && anyOfficer.store.status === 'live';
  });
  const clickedAtMs = new Map<number, number>();
  const clock = new ReplayClock(firstMinute(day, centre.crews), speed);
  const progress = { issued: 0 };
  const heldTicketIds: string[] = [];
  const isOver = () => progress.issued === day.tickets.length && watch.liveTickets === 0;
  const shifts = centre.crews.flatMap((crew) =>
    crew.members.map(({ officerId }, rank) => {
      const officer = officers.get(officerId);
      if (officer === undefined) throw new Error(`${officerId} was not signed in`);
      const clicked = (callId: number, atMs: number) => clickedAtMs.set(callId, atMs);
      return new CrewMember(officer, { clock, watch, crew, clicked, isOver }, rank).work();
    }),
  );
  const kiosk = new KioskClient(luot.origin, centreId, acknowledgements);
  const arrivals = day.tickets.map(async ({ groupId, issuedMinute }) => {
    await clock.until(issuedMinute);
    const answer = await kiosk.issue({ serviceId: centre.serviceOf.get(groupId) ?? '' });
    progress.issued += 1;
    if (!answer.ok) throw new Error(`a ticket was refused: ${answer.code}`);
    heldTicketIds.push(answer.ticket.ticketId);
  });
  const reporter = setInterval(() => {
    say(`${toClock(clock.minute)}: ${progress.issued} issued, ${watch.liveTickets} in the hall`);
  }, clock.ms(reportMinutes));
  try {
    await Promise.all(arrivals);
    await Promise.race([Promise.all(shifts), untilTrue(isOver)]);
  } finally {
    clearInterval(reporter);
  }
  await allHaveHeard(options, boards, watch);
  return {
    acknowledgements,
    heldTicketIds,
    seenTicketIds: new Set(anyOfficer.store.view?.tickets.map(({ ticketId }) => ticketId)),
    boards,
    clickedAtMs,
    close() {
      for (const { client } of boards) client.close();
      for (const officer of officers.values()) officer.close();
    },
  };
}

async function signInAll(
  { centre, luot }: PlayOptions,
  acknowledgements: Acknowledgements,
): Promise<Map<string, OfficerClient>> {
  const { id: centreId } = centre.definition;
  const members = centre.crews.flatMap((crew) => crew.members);
  const entries = await Promise.all(
    members.map(async ({ officerId }) => {
      const credentials = {
        origin: luot.origin,
        centreId,
        username: officerId,
        password: luot.passwords.of(centreId, officerId),
      };
      return [officerId, await OfficerClient.signIn(credentials, acknowledgements)] as const;
    }),
  );
  return new Map(entries);
}

/** Boards and watch at the centre's last revision. */
async function allHaveHeard(
  { sql, centre }: PlayOptions,
  boards: readonly WatchedBoard[],
  watch: HallWatch,
): Promise<void> {
  const [row] = await sql<{ revision: number }[]>`
    select revision::float8 as revision from centre where id = ${centre.definition.id}`;
  const last = row?.revision ?? Number.NaN;
  await mustBecome(`every screen is at revision ${last}`, () => {
    return (
      watch.revision >= last && boards.every(({ client }) => (client.view?.revision ?? 0) >= last)
    );
  });
}

async function mustBecome(what: string, condition: () => boolean): Promise<void> {
  if (!(await waitUntil(condition, catchUpMs))) {
    throw new Error(`within ${catchUpMs / 1000} s it did not become true that ${what}`);
  }
}

async function untilTrue(condition: () => boolean): Promise<void> {
  await waitUntil(condition, Number.POSITIVE_INFINITY);
}

function firstMinute(day: RecordedDay, crews: readonly Crew[]): number {
  const firstOpening = crews.map(({ team }) => team.openings[0]?.minute ?? Infinity);
  return Math.min(day.tickets[0]?.issuedMinute ?? Infinity, ...firstOpening);
}

function toClock(minute: number): string {
  const pad = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${pad(minute / 60)}:${pad(minute % 60)}`;
}
