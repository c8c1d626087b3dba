import type { CommandDone } from '../../shared/contract/command.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';
import type { OfficerClient } from '../support/officer-client.ts';
import type { Crew } from './day-centre.ts';
import type { HallWatch } from './hall-watch.ts';
import type { ReplayClock } from './replay-clock.ts';
import { openAt } from './teams.ts';

/** What an officer needs to work through the day. */
export interface Workplace {
  readonly clock: ReplayClock;
  readonly watch: HallWatch;
  readonly crew: Crew;
  /** Told when the officer clicked for a call, by the call's id. */
  readonly clicked: (callId: number, atMs: number) => void;
  /** True when the day is over, whatever the clock says. */
  readonly isOver: () => boolean;
}

/** So often an idle officer looks whether the day is over. */
const lookUpMinutes = 5;

/**
 * One officer of a crew: at the counter while more of the crew's counters were open than colleagues come
 * before them, calling whenever somebody waits, serving for the crew's service time.
 */
export class CrewMember {
  private readonly counterId: string;
  /** Since when this officer could serve somebody. */
  private freeAtMinute = 0;

  constructor(
    private readonly officer: OfficerClient,
    private readonly place: Workplace,
    /** 0 is first to come and last to go. */
    private readonly rank: number,
  ) {
    this.counterId = place.crew.members[rank]?.counterId ?? '';
  }

  /** Works to the end of the day. @throws Error when a command is refused that must not be */
  async work(): Promise<void> {
    const { clock, crew, isOver } = this.place;
    for (const { minute } of crew.team.openings) {
      await clock.until(minute);
      if (isOver()) break;
      if (this.isOnDuty()) await this.workShift();
    }
  }

  private isOnDuty(): boolean {
    const { clock, crew, isOver } = this.place;
    return !isOver() && openAt(crew.team.openings, clock.minute) > this.rank;
  }

  private async workShift(): Promise<void> {
    done(await this.officer.openCounter(this.counterId));
    this.freeAtMinute = this.place.clock.minute;
    while (this.isOnDuty()) await this.serveSomebody();
    done(await this.officer.command({ kind: 'close-counter' }));
  }

  private async serveSomebody(): Promise<void> {
    const { clock, watch, crew } = this.place;
    const { serviceIds, team } = crew;
    const nextChange = team.openings.find(({ minute }) => minute > clock.minute)?.minute;
    const patience = Math.min(lookUpMinutes, (nextChange ?? clock.minute) - clock.minute);
    const found = await watch.somebodyWaits(serviceIds, clock.ms(patience));
    if (found !== 'waiting') this.freeAtMinute = clock.minute;
    if (found === 'nobody') return;
    const startedAt = this.startOfService();
    const called = await this.callNext().finally(() => {
      watch.answered(serviceIds);
    });
    if (!called) return;
    done(await this.officer.startServing());
    this.freeAtMinute = startedAt + team.serviceMinutes;
    await clock.until(this.freeAtMinute);
    done(await this.officer.complete());
  }

  /**
   * Whoever waits already is served from the moment on at which the officer became free: the computer's
   * own milliseconds, which speed turns into minutes, must not slow the officers down. At most half a
   * service is made good this way.
   */
  private startOfService(): number {
    const { clock, crew } = this.place;
    return Math.max(this.freeAtMinute, clock.minute - crew.team.serviceMinutes / 2);
  }

  /** False when a colleague was faster. */
  private async callNext(): Promise<boolean> {
    const clickedAtMs = performance.now();
    const answer = await this.officer.callNext();
    if (!answer.ok && answer.code === 'nobody-waiting') return false;
    this.place.clicked(done(answer).value.revision, clickedAtMs);
    return true;
  }
}

function done(answer: CommandDone | Refusal): CommandDone {
  if (answer.ok) return answer;
  throw new Error(`an officer was refused: ${answer.code} ${answer.detail ?? ''}`.trimEnd());
}
