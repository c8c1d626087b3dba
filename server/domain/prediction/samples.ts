/** The value below which the share `level` of the sorted samples lies, between samples by straight lines. */
export function sampleAt(sorted: Float64Array, level: number): number {
  const last = sorted.length - 1;
  if (last < 0) return Number.POSITIVE_INFINITY;
  const place = Math.min(last, Math.max(0, level * sorted.length - 0.5));
  const low = Math.floor(place);
  const base = sorted[low] as number;
  const next = sorted[Math.min(last, low + 1)] as number;
  return place === low || base === next ? base : base + (place - low) * (next - base);
}

/** The share of sorted samples below `value`, equal ones counted half. */
export function placeOf(sorted: Float64Array, value: number): number {
  const below = countBelow(sorted, (sample) => sample < value);
  const upTo = countBelow(sorted, (sample) => sample <= value);
  return sorted.length === 0 ? 0.5 : (below + upTo) / 2 / sorted.length;
}

/** Mean of the finite samples; infinite when there is none. */
export function finiteMean(sorted: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (; count < sorted.length; count++) {
    const value = sorted[count] as number;
    if (value === Number.POSITIVE_INFINITY) break;
    sum += value;
  }
  return count === 0 ? Number.POSITIVE_INFINITY : sum / count;
}

function countBelow(sorted: Float64Array, isBelow: (sample: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(sorted[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
