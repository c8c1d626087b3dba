import type { KnownTimes } from '../routing/officer-speed.ts';

/** Services after which an earlier one counts half. */
const halfLife = 150;

interface Sum {
  services: number;
  minutes: number;
}

/**
 * Mean service times learnt from finished work, recent services weighing more: per officer and service,
 * and per service over all officers. Times are minutes; outliers (a service forgotten open over lunch)
 * count at most `mostTimesMean` times what was expected.
 */
export class ServiceTimes {
  private readonly sums = new Map<string, Sum>();

  constructor(private readonly mostTimesMean = 8) {}

  /** Learns from one finished service. */
  learn(officer: string, service: string, minutes: number, expectedMinutes: number): void {
    const counted = Math.min(minutes, this.mostTimesMean * expectedMinutes);
    for (const key of [`${officer}/${service}`, `/${service}`]) {
      const sum = this.sums.get(key) ?? { services: 0, minutes: 0 };
      this.sums.set(key, sum);
      const keep = 0.5 ** (1 / halfLife);
      sum.services = sum.services * keep + 1;
      sum.minutes = sum.minutes * keep + counted;
    }
  }

  /** What is known of an officer in a service; undefined: nothing. */
  ofOfficer(officer: string, service: string): KnownTimes | undefined {
    return this.known(`${officer}/${service}`);
  }

  /** What is known of a service over all officers; undefined: nothing. */
  ofService(service: string): KnownTimes | undefined {
    return this.known(`/${service}`);
  }

  private known(key: string): KnownTimes | undefined {
    const sum = this.sums.get(key);
    return sum && { services: sum.services, meanMinutes: sum.minutes / sum.services };
  }
}
