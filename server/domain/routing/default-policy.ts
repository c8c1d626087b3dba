import type { RoutingPolicy } from '../../../shared/contract/routing-policy.ts';

/**
 * The policy of a centre that has not chosen its own: the numbers found best on synthetic halls of 5 to 40
 * counters (`docs/science.md`), lanes switched off.
 */
export const defaultRoutingPolicy: RoutingPolicy = {
  levelFactors: [1.5, 1, 0.4],
  colleaguesPower: 0.12,
  headStartMinutes: 1.7,
  targetPower: 2.15,
  barrierWeight: 1.5,
  backlogPower: 0.55,
  backlogHeadMinutes: 1.4,
  backlogMost: 6,
  ownSpeedShare: 0.2,
  trustServices: 20,
  transferKeeps: 1,
  returnCap: 0.5,
  rejoinCap: 0.5,
  appointmentGraceMinutes: 15,
  idle: { levelCost: 3, speedWorth: 0.9, idleMinuteWorth: 0.003 },
  quickLane: { serviceIds: [], counterIds: [], factor: 4 },
  bulkLane: { fromDossiers: 5, counterIds: [], atOnce: 2 },
};
