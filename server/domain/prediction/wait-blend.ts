/** Outcomes after which older ones count for a third. */
const memory = 3000;
/**
 * How firmly the blend holds to the simulation until outcomes speak: variance of a weight at the start.
 * Hundreds of outcomes have to agree, so that one line of hours cannot rule the waits of all others.
 */
const doubt = 0.0005;

/**
 * Learns how much to believe simple predictors beside the simulated wait: a linear correction
 *
 *   wait ≈ simulated + Σ w_k (other_k − simulated) + w_0 typical
 *
 * fitted by recursive least squares with forgetting (Ljung 1999, ch. 11), starting from all weights 0.
 * Where the simulation knows the hall the weights stay small; where officers come and go unseen, recent
 * waits carry what the simulation cannot know. Minutes in, minutes out; never below 0.
 */
export class WaitBlend {
  private readonly weights: Float64Array;
  private readonly covariance: Float64Array;
  private noise = 1;
  private typical = 1;
  private outcomes = 0;

  /** `others` is the number of simple predictors, always given in the same order. */
  constructor(private readonly others: number) {
    const size = others + 1;
    this.weights = new Float64Array(size);
    this.covariance = new Float64Array(size * size);
    for (let i = 0; i < size; i++) this.covariance[i * size + i] = doubt;
  }

  /** The blended wait. */
  predict(simulated: number, others: readonly number[]): number {
    return Math.max(0, simulated + this.correction(this.features(simulated, others)));
  }

  /** Learns from a wait that came true. */
  learn(simulated: number, others: readonly number[], wait: number): void {
    const features = this.features(simulated, others);
    const error = wait - simulated - this.correction(features);
    this.outcomes += 1;
    const share = 1 / Math.min(this.outcomes, memory);
    this.noise += share * (error * error - this.noise);
    this.typical += share * (wait - this.typical);
    this.update(features, error);
  }

  private features(simulated: number, others: readonly number[]): Float64Array {
    const features = new Float64Array(this.others + 1);
    features[0] = this.typical;
    for (let i = 0; i < this.others; i++) features[i + 1] = (others[i] ?? simulated) - simulated;
    return features;
  }

  private correction(features: Float64Array): number {
    return features.reduce((sum, value, i) => sum + value * (this.weights[i] as number), 0);
  }

  private update(features: Float64Array, error: number): void {
    const size = features.length;
    const { covariance, weights } = this;
    const gain = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      for (let k = 0; k < size; k++) {
        gain[i] =
          (gain[i] as number) + (covariance[i * size + k] as number) * (features[k] as number);
      }
    }
    const spread = features.reduce((sum, value, i) => sum + value * (gain[i] as number), 0);
    const scale = 1 / (Math.max(1e-6, this.noise) + spread);
    const forgetting = 1 + 1 / memory;
    for (let i = 0; i < size; i++) {
      weights[i] = (weights[i] as number) + (gain[i] as number) * scale * error;
      for (let k = 0; k < size; k++) {
        const less = (gain[i] as number) * (gain[k] as number) * scale;
        const at = i * size + k;
        covariance[at] = Math.min(1, ((covariance[at] as number) - less) * forgetting);
      }
    }
  }
}
