import type { KnownTimes } from './officer-speed.ts';

/** Services after which an earlier one counts half. */
const halfLife = 150;
const keep = 0.5 ** (1 / halfLife);
/** Stands for all officers together. */
const everybody = '';

/** A service forgotten open over lunch counts at most this many times what was expected. */
const mostTimesExpected = 8;

/** A finished service's minutes as they count wherever service times are learnt; a clock put back has given some less than none. */
export function boundedMinutes(minutes: number, expectedMinutes: number): number {
  return Math.min(Math.max(0, minutes), mostTimesExpected * expectedMinutes);
}

interface Sum {
  services: number;
  minutes: number;
}

/**
 * Mean service times learnt from finished work, recent services weighing more: per officer and service,
 * and per service over all officers. Times are minutes; outliers are bounded.
 */
export class ServiceTimes {
  /** By officer, then by service. */
  private readonly sums = new Map<string, Map<string, Sum>>();

  /** Learns from one finished service. */
  learn(officer: string, service: string, minutes: number, expectedMinutes: number): void {
    const counted = boundedMinutes(minutes, expectedMinutes);
    for (const whose of [officer, everybody]) {
      const sum = this.sumOf(whose, service);
      sum.services = sum.services * keep + 1;
      sum.minutes = sum.minutes * keep + counted;
    }
  }

  /** Takes back one of the last services learnt: it weighs nearly as on the first day. */
  unlearn(officer: string, service: string, minutes: number, expectedMinutes: number): void {
    const counted = boundedMinutes(minutes, expectedMinutes);
    for (const whose of [officer, everybody]) {
      const sum = this.sumOf(whose, service);
      sum.services -= 1;
      sum.minutes -= counted;
      if (sum.services < 0.5) this.sums.get(whose)?.delete(service);
    }
  }

  /** What is known of an officer in a service; undefined: nothing. */
  ofOfficer(officer: string, service: string): KnownTimes | undefined {
    const sum = this.sums.get(officer)?.get(service);
    return sum && { services: sum.services, meanMinutes: sum.minutes / sum.services };
  }

  /** What is known of a service over all officers; undefined: nothing. */
  ofService(service: string): KnownTimes | undefined {
    return this.ofOfficer(everybody, service);
  }

  private sumOf(officer: string, service: string): Sum {
    let own = this.sums.get(officer);
    if (own === undefined) this.sums.set(officer, (own = new Map<string, Sum>()));
    let sum = own.get(service);
    if (sum === undefined) own.set(service, (sum = { services: 0, minutes: 0 }));
    return sum;
  }
}
