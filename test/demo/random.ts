import { Random } from '../support/random.ts';

/** What life is made of: the same seed gives the same demo, as far as visitors leave it alone. */
export class SeededRandom {
  private readonly source: Random;

  constructor(seed: number) {
    this.source = new Random(seed);
  }

  /** From 0 (included) to 1 (not included). */
  next(): number {
    return this.source.next();
  }

  /** True in this share of all cases. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** Time to the next of events that come at this rate. */
  exponential(perUnit: number): number {
    return -Math.log(1 - this.next()) / perUnit;
  }

  /** @param variation standard deviation as a share of the mean */
  lognormal(mean: number, variation: number): number {
    const sigma2 = Math.log(1 + variation * variation);
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return mean * Math.exp(Math.sqrt(sigma2) * normal - sigma2 / 2);
  }

  /** One of the keys, each as often as its weight says. */
  pick<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    const [last] = entries.at(-1) ?? [];
    if (last === undefined) throw new Error('there is nothing to pick from');
    return last;
  }
}
