/** What a set of officers can do at most for a given mix of work. */
export interface Capacity {
  /** Largest factor by which the demand can grow before some service cannot be kept up. */
  readonly growth: number;
  /** Worth of a minute of each service relative to the mean: the scarce ones cost more. */
  readonly prices: Float64Array;
}

const rounds = 3000;

/**
 * The fluid limit of a hall: the largest g such that officers, each splitting their time freely, can serve
 * g times `demand[k]` tickets a minute of every service k. Solved in its dual form, the minimum over
 * prices p with p·demand = 1 of sum over officers of their best p_k · rate, by exponentiated gradient:
 * within about .3 % above the optimum. Rates are tickets a minute per pair of officer and service.
 */
export function fluidCapacity(rates: Float64Array, demand: ArrayLike<number>): Capacity {
  const services = demand.length;
  const officers = rates.length / services;
  const shares = new Float64Array(services).fill(1 / services);
  const best = { growth: Number.POSITIVE_INFINITY, shares: shares.slice() };
  const gradient = new Float64Array(services);
  for (let round = 1; round <= rounds; round++) {
    gradient.fill(0);
    let growth = 0;
    for (let officer = 0; officer < officers; officer++) {
      growth += addBestUse(rates, demand, shares, officer, gradient);
    }
    if (growth < best.growth) Object.assign(best, { growth, shares: shares.slice() });
    const step = 1 / (growth * Math.sqrt(round));
    let total = 0;
    for (let k = 0; k < services; k++) {
      const moved = (shares[k] as number) * Math.exp(-step * (gradient[k] as number));
      shares[k] = moved;
      total += moved;
    }
    for (let k = 0; k < services; k++) shares[k] = Math.max(1e-9, (shares[k] as number) / total);
  }
  return { growth: best.growth, prices: relativePrices(best.shares, demand) };
}

function addBestUse(
  rates: Float64Array,
  demand: ArrayLike<number>,
  shares: Float64Array,
  officer: number,
  gradient: Float64Array,
): number {
  const services = demand.length;
  let most = 0;
  let use = -1;
  for (let k = 0; k < services; k++) {
    const perDemand = (rates[officer * services + k] as number) / (demand[k] as number);
    const worth = perDemand * (shares[k] as number);
    if (worth <= most) continue;
    most = worth;
    use = k;
  }
  if (use >= 0) {
    const rate = rates[officer * services + use] as number;
    gradient[use] = (gradient[use] as number) + rate / (demand[use] as number);
  }
  return most;
}

function relativePrices(shares: Float64Array, demand: ArrayLike<number>): Float64Array {
  const prices = shares.map((share, k) => share / (demand[k] as number));
  const mean = prices.reduce((sum, price) => sum + price, 0) / prices.length;
  return prices.map((price) => price / mean);
}
