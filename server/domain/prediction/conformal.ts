import { OutcomeWindow } from './outcome-window.ts';
import { finiteMean, placeOf, sampleAt } from './samples.ts';

/** Settings of {@link WaitCalibrator}. */
export interface CalibrationSettings {
  /** Outcomes remembered per group. */
  readonly window: number;
  /** Outcomes of its own at which a group is trusted as much as all groups together. */
  readonly trust: number;
  /** How far a level moves after each outcome. */
  readonly step: number;
}

const usual: CalibrationSettings = { window: 400, trust: 150, step: 0.01 };
/** Outcomes at which experience counts as much as the simulation's own word. */
const firstOutcomes = 30;
/** Predictions are never stretched or shrunk beyond these. */
const leastFactor = 0.4;
const mostFactor = 2.5;

/** A prediction as it was made, kept until its outcome is known. */
export interface Predicted {
  /** Service, or whatever else outcomes are grouped by. */
  readonly group: string;
  /** Samples of the wait as simulated, minutes, lowest first; infinite: not called before closing. */
  readonly samples: Float64Array;
}

/**
 * Corrects simulated waits by what became of earlier predictions. Two things are learnt: how much longer
 * waits are than simulated (a factor), and, at that scale, which sample really has the share p of outcomes
 * below it (distributional conformal prediction, Chernozhukov, Wüthrich and Zhu 2021), at levels that
 * move a step after each outcome so that coverage holds where the world drifts (adaptive conformal
 * inference, Gibbs and Candès 2021). Per group, leaning on all groups while a group knows little.
 */
export class WaitCalibrator {
  private readonly groups = new Map<string, OutcomeWindow>();
  private readonly all: OutcomeWindow;
  private readonly drifts = new Map<string, number>();

  constructor(private readonly settings: CalibrationSettings = usual) {
    this.all = new OutcomeWindow(settings.window);
  }

  /** Outcomes remembered over all groups. */
  get known(): number {
    return this.all.count;
  }

  /** The wait below which the share `share` of such waits should lie, minutes; infinite: beyond closing. */
  quantile({ group, samples }: Predicted, share: number): number {
    return this.factor(group) * sampleAt(samples, this.level(group, share));
  }

  /** The expected wait, minutes, of the samples that end before closing. */
  mean({ group, samples }: Predicted): number {
    return this.factor(group) * finiteMean(samples);
  }

  /** Learns from a prediction whose wait became `wait` minutes; `levels` are the shares that are given out. */
  learn(predicted: Predicted, wait: number, levels: readonly number[]): void {
    const { group, samples } = predicted;
    for (const share of levels) this.move(predicted, wait, share);
    const simulated = finiteMean(samples);
    if (simulated === Number.POSITIVE_INFINITY) return;
    const place = placeOf(samples, wait / this.factor(group));
    let own = this.groups.get(group);
    if (own === undefined) this.groups.set(group, (own = new OutcomeWindow(this.settings.window)));
    // The ratio fitted by least squares on relative errors: neither waits of hours nor those of none rule it.
    const weight = simulated / (simulated + this.typical()) ** 2;
    for (const window of [own, this.all]) window.add({ place, wait, simulated, weight });
  }

  /** A usual wait as simulated, minutes. */
  private typical(): number {
    return this.all.count === 0 ? 1 : Math.max(0.1, this.all.meanSimulated);
  }

  /** How much longer waits are than simulated; 1 while nothing is known. */
  private factor(group: string): number {
    const overall = leaningRatio(this.all, 1, firstOutcomes);
    const own = this.groups.get(group);
    const ratio = own === undefined ? overall : leaningRatio(own, overall, this.settings.trust);
    return Math.min(mostFactor, Math.max(leastFactor, ratio));
  }

  /** The sample level that stands for `share`. */
  private level(group: string, share: number): number {
    const wanted = share + (this.drifts.get(`${group}/${share}`) ?? 0);
    const { all, settings } = this;
    const overall = blend(all.placeAt(wanted), all.count, wanted, firstOutcomes);
    const own = this.groups.get(group);
    const level =
      own === undefined ? overall : blend(own.placeAt(wanted), own.count, overall, settings.trust);
    return Math.min(1, Math.max(0, level));
  }

  private move(predicted: Predicted, wait: number, share: number): void {
    const key = `${predicted.group}/${share}`;
    const missed = wait > this.quantile(predicted, share) ? 1 : 0;
    const moved = (this.drifts.get(key) ?? 0) + this.settings.step * (missed - (1 - share));
    this.drifts.set(key, Math.min(1 - share, Math.max(-share, moved)));
  }
}

/** Waits over simulated waits, as if `trust` outcomes more had had the ratio `prior`. */
function leaningRatio(window: OutcomeWindow, prior: number, trust: number): number {
  const { count, waits, simulated } = window;
  if (count === 0 || simulated <= 0) return prior;
  const lean = (trust * simulated) / count;
  return (waits + lean * prior) / (simulated + lean);
}

function blend(own: number, count: number, fallback: number, trust: number): number {
  return (count * own + trust * fallback) / (count + trust);
}
