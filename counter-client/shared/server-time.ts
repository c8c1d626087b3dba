/** A computer's clock this close to the server's is believed; a message may be a moment under way. */
const toleranceMs = 5000;
let offsetMs = 0;

/**
 * Learns how far this computer's clock is off from a time the server has just written. Counter
 * computers with a wrong clock are common, and waits and countdowns would be wrong by as much.
 */
export const learnServerTime = (serverMs: number, localMs: number = Date.now()): void => {
  const apartMs = serverMs - localMs;
  offsetMs = Math.abs(apartMs) > toleranceMs ? apartMs : 0;
};

/** Now by the server's clock, epoch ms. */
export const serverNow = (localMs: number = Date.now()): number => localMs + offsetMs;

interface PlannedStore {
  readonly plan: { computedAtMs: number } | null;
  readonly syncs: number;
  subscribe(listener: () => void): () => void;
}

/** Learns from every plan that arrives live; one that came with a snapshot may be old. */
export const followServerTime = (store: PlannedStore): void => {
  let { plan, syncs } = store;
  store.subscribe(() => {
    if (store.plan !== null && store.plan !== plan && store.syncs === syncs) {
      learnServerTime(store.plan.computedAtMs);
    }
    ({ plan, syncs } = store);
  });
};
