import type { RoutingPolicy } from '../../../shared/contract/routing-policy.ts';

/**
 * The policy of a centre that has not chosen its own: the numbers found best on synthetic halls of 5 to 40
 * counters (`docs/science.md`), lanes switched off.
 */
export const defaultRoutingPolicy: RoutingPolicy = {
  levelFactors: [1.25, 1, 0.41],
  headStartMinutes: 1.4,
  targetPower: 2.3,
  barrierWeight: 1,
  backlogPower: 0.54,
  backlogHeadMinutes: 1.35,
  ownSpeedShare: 0.2,
  trustServices: 20,
  transferKeeps: 1,
  returnCap: 0.5,
  rejoinCap: 0.5,
  appointmentGraceMinutes: 15,
  idle: { levelCost: 1.57, speedWorth: 1, idleMinuteWorth: 0.01 },
  quickLane: { serviceIds: [], counterIds: [], factor: 4 },
  bulkLane: { fromDossiers: 5, counterIds: [], atOnce: 2 },
};
