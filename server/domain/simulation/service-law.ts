import { normalCdf, normalQuantile } from './normal.ts';

/** A law of positive times whose draws are quantiles of a uniform number: common random numbers come for free. */
export interface ServiceLaw {
  /** The time below which the share `u` (0 to 1, exclusive) of times lies. */
  quantile(u: number): number;
  /** The share of times at or below `time`. */
  cdf(time: number): number;
}

/** Exponential times of mean 1. */
export const exponentialLaw: ServiceLaw = {
  quantile: (u) => -Math.log(1 - u),
  cdf: (time) => 1 - Math.exp(-time),
};

/** Lognormal times of mean 1 with coefficient of variation `cv`; counter services are near .8 to 1.4. */
export function lognormalLaw(cv: number): ServiceLaw {
  const sigma = Math.sqrt(Math.log(1 + cv * cv));
  const mu = -0.5 * sigma * sigma;
  return {
    quantile: (u) => Math.exp(mu + sigma * normalQuantile(u)),
    cdf: (time) => (time <= 0 ? 0 : normalCdf((Math.log(time) - mu) / sigma)),
  };
}

/** Times as observed, joined by straight lines; `times` need not be sorted but must not be empty. */
export function empiricalLaw(times: readonly number[]): ServiceLaw {
  const sorted = Float64Array.from(times).sort();
  const last = sorted.length - 1;
  if (last < 0) throw new Error('an empirical law needs at least one time');
  return {
    quantile(u) {
      const place = u * last;
      const low = Math.floor(place);
      const base = sorted[low] ?? 0;
      return base + (place - low) * ((sorted[low + 1] ?? base) - base);
    },
    cdf(time) {
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] ?? 0) <= time) low = middle + 1;
        else high = middle;
      }
      if (low === 0) return 0;
      if (low > last) return 1;
      const base = sorted[low - 1] ?? 0;
      const gap = (sorted[low] ?? base) - base;
      return (low - 1 + (gap > 0 ? (time - base) / gap : 0)) / last;
    },
  };
}

/** A law's quantiles at `size` equal steps: same law to the eye, several times as fast to draw from. */
export function tabulatedLaw(law: ServiceLaw, size = 512): ServiceLaw {
  const times = Array.from({ length: size }, (_, i) => law.quantile((i + 0.5) / size));
  const mean = times.reduce((sum, time) => sum + time, 0) / size;
  const target = meanOf(law);
  return empiricalLaw(times.map((time) => (time * target) / mean));
}

/** The rest of a service which has lasted `elapsed` already, for the uniform number `u`. */
export function residual(law: ServiceLaw, elapsed: number, u: number): number {
  const past = law.cdf(elapsed);
  // Longer than everything on record: as much again, scaled by the draw.
  if (past > 0.9999) return elapsed * (0.1 + 0.5 * u);
  return Math.max(0, law.quantile(past + u * (1 - past)) - elapsed);
}

function meanOf(law: ServiceLaw): number {
  const steps = 20_000;
  let sum = 0;
  for (let i = 0; i < steps; i++) sum += law.quantile((i + 0.5) / steps);
  return sum / steps;
}
