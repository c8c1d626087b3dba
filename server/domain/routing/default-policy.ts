import type { RoutingPolicy } from '../../../shared/contract/routing-policy.ts';

/**
 * The policy of a centre that has not chosen its own: the numbers found best on synthetic halls of 5 to 40
 * counters (`docs/science.md`), lanes switched off.
 */
export const defaultRoutingPolicy: RoutingPolicy = {
  levelFactors: [1.35, 1, 0.45],
  headStartMinutes: 1.4,
  targetPower: 2.2,
  barrierWeight: 0.2,
  backlogPower: 0.64,
  backlogHeadMinutes: 0.8,
  ownSpeedShare: 0.12,
  trustServices: 20,
  transferKeeps: 1,
  returnCap: 0.5,
  rejoinCap: 0.5,
  appointmentGraceMinutes: 15,
  idle: { levelCost: 1.55, speedWorth: 0.9, idleMinuteWorth: 0.01 },
  quickLane: { serviceIds: [], counterIds: [], factor: 4 },
  bulkLane: { fromDossiers: 5, counterIds: [], atOnce: 2 },
};
