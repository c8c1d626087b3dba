/**
 * Seeded random numbers: the same seed gives the same numbers in every process. The generator is
 * sfc32 (Doty-Humphrey's Small Fast Counter), seeded through splitmix32, 32 bits a draw.
 */
export class Random {
  private a = 0;
  private b = 0;
  private c = 0;
  private counter = 1;

  constructor(seed: number) {
    this.reseed(seed);
  }

  /** Starts the sequence of `seed` again, without a new object. */
  reseed(seed: number): void {
    let state = seed | 0;
    const next = () => {
      state = (state + 0x9e3779b9) | 0;
      let z = state ^ (state >>> 16);
      z = Math.imul(z, 0x21f0aaad);
      z ^= z >>> 15;
      z = Math.imul(z, 0x735a2d97);
      return z ^ (z >>> 15);
    };
    this.a = next();
    this.b = next();
    this.c = next() ^ Math.floor(seed / 4294967296);
    this.counter = 1;
    for (let i = 0; i < 12; i++) this.uniform();
  }

  /** Strictly between 0 and 1. */
  uniform(): number {
    const t = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + t) | 0;
    return ((t >>> 0) + 0.5) / 4294967296;
  }

  /** Mean 1. */
  exponential(): number {
    return -Math.log(this.uniform());
  }

  /** Mean 0, variance 1 (Box and Muller 1958). */
  normal(): number {
    return Math.sqrt(2 * this.exponential()) * Math.cos(2 * Math.PI * this.uniform());
  }

  /** Mean 1 and the given coefficient of variation (Marsaglia and Tsang 2000; needs `cv` below 1). */
  gamma(cv: number): number {
    if (cv <= 0) return 1;
    const shape = 1 / (cv * cv);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const v = (1 + c * x) ** 3;
      if (v <= 0) continue;
      if (Math.log(this.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return (d * v) / shape;
      }
    }
  }

  /** A whole number from 0 to `below` - 1. */
  integer(below: number): number {
    return Math.floor(this.uniform() * below);
  }

  /** An index drawn in proportion to its weight. */
  pick(weights: ArrayLike<number>): number {
    let total = 0;
    for (let i = 0; i < weights.length; i++) total += weights[i] ?? 0;
    let left = this.uniform() * total;
    for (let i = 0; i < weights.length; i++) {
      left -= weights[i] ?? 0;
      if (left < 0) return i;
    }
    return weights.length - 1;
  }
}

/** Draws indexes in proportion to weights that stay: {@link Random.pick} for many draws. */
export class Lottery {
  private readonly upTo: Float64Array;

  constructor(weights: ArrayLike<number>) {
    this.upTo = new Float64Array(weights.length);
    let total = 0;
    for (let i = 0; i < weights.length; i++) this.upTo[i] = total += weights[i] ?? 0;
  }

  draw(random: Random): number {
    const { upTo } = this;
    const last = upTo.length - 1;
    const place = random.uniform() * (upTo[last] ?? 0);
    let i = 0;
    while (i < last && (upTo[i] as number) <= place) i++;
    return i;
  }
}

/** A seed for part `part` of an experiment: far apart for neighbouring parts. */
export function derivedSeed(seed: number, ...parts: readonly number[]): number {
  let mixed = seed | 0;
  for (const part of parts) {
    mixed = Math.imul(mixed ^ (part + 0x9e3779b9), 0x85ebca6b);
    mixed ^= mixed >>> 13;
    mixed = Math.imul(mixed, 0xc2b2ae35);
    mixed ^= mixed >>> 16;
  }
  return mixed >>> 0;
}
