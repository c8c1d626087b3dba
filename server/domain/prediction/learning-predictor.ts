import { WaitCalibrator } from './conformal.ts';
import { finiteMean } from './samples.ts';
import { WaitBlend } from './wait-blend.ts';

/** A prediction of one wait, minutes; infinite where closing comes first. Keep it until the wait is known. */
export interface WaitPrediction {
  readonly mean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p80: number;
  readonly p90: number;
  readonly group: string;
  /** The simulated samples, moved to the blended mean. */
  readonly samples: Float64Array;
  readonly simulated: number;
  readonly others: readonly number[];
  /** What the simple predictors made of the simulated mean: a factor. */
  readonly scale: number;
}

/** Shares whose coverage is kept true. */
const givenLevels = [0.1, 0.5, 0.8, 0.9] as const;

/**
 * Turns simulated waits into what people are told: the simulation's mean is corrected by what simple
 * predictors add to it, its samples are scaled along, and their quantiles are calibrated per group. Learns
 * from every outcome, in the order in which outcomes become known.
 */
export class LearningPredictor {
  private readonly blend: WaitBlend;
  private readonly calibrator = new WaitCalibrator();

  /** `names` of the simple predictors handed to `predict`, for whoever reads the numbers later. */
  constructor(readonly names: readonly string[]) {
    this.blend = new WaitBlend(names.length);
  }

  /** `samples` of the wait, minutes, lowest first; `others` in the order of `names`. */
  predict(group: string, samples: Float64Array, others: readonly number[]): WaitPrediction {
    const simulated = finiteMean(samples);
    if (!Number.isFinite(simulated)) return this.inLine(group, samples, 1);
    const known = others.map((other) => (Number.isFinite(other) ? other : simulated));
    const scale = scaleOf(simulated, this.blend.predict(simulated, known));
    return { ...this.inLine(group, samples, scale), simulated, others: known };
  }

  /**
   * For somebody already in line, of whom the simple predictors know nothing: the simulation is taken to
   * be wrong by the same factor as for a newcomer of the group.
   */
  inLine(group: string, samples: Float64Array, scale: number): WaitPrediction {
    const scaled = scale === 1 ? samples : samples.map((sample) => sample * scale);
    const predicted = { group, samples: scaled };
    const at = (share: number) => this.calibrator.quantile(predicted, share);
    const mean = this.calibrator.mean(predicted);
    const shares = { p10: at(0.1), p50: at(0.5), p80: at(0.8), p90: at(0.9) };
    const simulated = finiteMean(samples);
    return { mean, ...shares, group, samples: scaled, simulated, others: [], scale };
  }

  /** The wait of a prediction turned out to be `wait` minutes. */
  learn(prediction: WaitPrediction, wait: number): void {
    this.calibrator.learn(prediction, wait, givenLevels);
    if (Number.isFinite(prediction.simulated)) {
      this.blend.learn(prediction.simulated, prediction.others, wait);
    }
  }
}

/** The factor from one mean to the other; no more than four either way. */
function scaleOf(from: number, to: number): number {
  return from <= 0 ? 1 : Math.min(4, Math.max(0.25, to / from));
}
