import type { CommandDone } from '../../shared/contract/command.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';
import type { LuotProcess } from '../support/luot-process.ts';
import { OfficerClient } from '../support/officer-client.ts';
import { HttpLane } from './http-lane.ts';
import { issueOne } from './issue-load.ts';

/** A centre with as many officers as counters, named as `smallCentre` names them. */
export interface CountersOptions {
  readonly luot: LuotProcess;
  readonly centreId: string;
  readonly serviceId: string;
  readonly count: number;
}

/** A counter whose officer does nothing but call and serve, and takes the next ticket out of the kiosk. */
export class BenchCounter {
  private constructor(
    private readonly options: CountersOptions,
    private readonly officer: OfficerClient,
    private readonly lane: HttpLane,
  ) {}

  /** Signs all officers in and opens their counters. */
  static openAll(options: CountersOptions): Promise<BenchCounter[]> {
    const numbers = Array.from({ length: options.count }, (_, i) => i + 1);
    return Promise.all(numbers.map((n) => BenchCounter.open(options, n)));
  }

  private static async open(options: CountersOptions, n: number): Promise<BenchCounter> {
    const { luot, centreId } = options;
    const username = `officer-${n}`;
    const password = luot.passwords.of(centreId, username);
    const officer = await OfficerClient.signIn({
      origin: luot.origin,
      centreId,
      username,
      password,
    });
    mustBeDone(await officer.openCounter(`counter-${n}`));
    return new BenchCounter(options, officer, await HttpLane.open(luot.origin));
  }

  /** One more person waits. */
  issue(): Promise<void> {
    return issueOne(this.lane, this.options.centreId, this.options.serviceId);
  }

  /** Calls whoever is next. @throws Error when nobody is */
  async callNext(): Promise<void> {
    mustBeDone(await this.officer.callNext());
  }

  async serve(): Promise<void> {
    mustBeDone(await this.officer.startServing());
    mustBeDone(await this.officer.complete());
  }

  close(): void {
    this.officer.close();
    this.lane.close();
  }
}

function mustBeDone(answer: CommandDone | Refusal): void {
  if (!answer.ok) throw new Error(`a command was refused: ${answer.code}`);
}
