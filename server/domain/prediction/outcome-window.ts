/** What became of one prediction. */
export interface Outcome {
  /** Share of the prediction's samples below the wait that came true. */
  readonly place: number;
  /** The wait that came true, minutes. */
  readonly wait: number;
  /** The wait as simulated, before correction, minutes. */
  readonly simulated: number;
  /** How much it counts in the sums. */
  readonly weight: number;
}

/** The last outcomes of a kind: sums and sorted places, kept up as outcomes come and go. */
export class OutcomeWindow {
  /** Weighted sums: their quotient says how much longer waits are than simulated. */
  waits = 0;
  simulated = 0;
  private minutes = 0;
  private readonly outcomes: Outcome[] = [];
  private readonly places: number[] = [];

  constructor(private readonly size: number) {}

  get count(): number {
    return this.outcomes.length;
  }

  /** Of the waits as simulated, minutes, all counting alike. */
  get meanSimulated(): number {
    return this.minutes / this.outcomes.length;
  }

  add(outcome: Outcome): void {
    this.outcomes.push(outcome);
    this.places.splice(positionOf(this.places, outcome.place), 0, outcome.place);
    this.sum(outcome, 1);
    if (this.outcomes.length <= this.size) return;
    const oldest = this.outcomes.shift() as Outcome;
    this.places.splice(positionOf(this.places, oldest.place), 1);
    this.sum(oldest, -1);
  }

  private sum({ wait, simulated, weight }: Outcome, sign: 1 | -1): void {
    this.waits += sign * weight * wait;
    this.simulated += sign * weight * simulated;
    this.minutes += sign * simulated;
  }

  /** The place below which the share `share` of outcomes lies. */
  placeAt(share: number): number {
    const last = this.places.length - 1;
    const at = Math.min(last, Math.max(0, share * (last + 2) - 1));
    const low = Math.floor(at);
    const base = this.places[low] ?? share;
    return base + (at - low) * ((this.places[low + 1] ?? base) - base);
  }
}

function positionOf(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
