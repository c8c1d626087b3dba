/** What became of one prediction. */
export interface Outcome {
  /** Share of the prediction's samples below the wait that came true. */
  readonly place: number;
  /** The wait that came true, minutes. */
  readonly wait: number;
  /** The wait as simulated, before correction, minutes. */
  readonly simulated: number;
}

/** The last outcomes of a kind: sums and sorted places, kept up as outcomes come and go. */
export class OutcomeWindow {
  waits = 0;
  simulated = 0;
  private readonly outcomes: Outcome[] = [];
  private readonly places: number[] = [];

  constructor(private readonly size: number) {}

  get count(): number {
    return this.outcomes.length;
  }

  add(outcome: Outcome): void {
    this.outcomes.push(outcome);
    this.places.splice(positionOf(this.places, outcome.place), 0, outcome.place);
    this.waits += outcome.wait;
    this.simulated += outcome.simulated;
    if (this.outcomes.length <= this.size) return;
    const oldest = this.outcomes.shift() as Outcome;
    this.places.splice(positionOf(this.places, oldest.place), 1);
    this.waits -= oldest.wait;
    this.simulated -= oldest.simulated;
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
