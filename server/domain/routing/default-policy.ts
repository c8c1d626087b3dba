import type { RoutingPolicy } from '../../../shared/contract/routing-policy.ts';

/**
 * The policy of a centre that has not chosen its own: the numbers found best on synthetic halls of 5 to 40
 * counters (`docs/science.md`), lanes switched off.
 */
export const defaultRoutingPolicy: RoutingPolicy = {
  levelFactors: [1.4, 1, 0.5],
  shortServicePower: 1.5,
  fewOfficersPower: 0.3,
  headStartMinutes: 1.25,
  targetPower: 2,
  barrierWeight: 2.5,
  backlogMinutes: 10,
  backlogMost: 6,
  ownSpeedShare: 1,
  trustServices: 20,
  transferKeeps: 1,
  returnCap: 0.5,
  rejoinCap: 0.5,
  seriesOrder: { mostOvertaken: 3, withinMinutes: 10 },
  appointmentGraceMinutes: 15,
  idle: { levelCost: 3.2, speedWorth: 1, idleMinuteWorth: 0.003 },
  quickLane: { serviceIds: [], counterIds: [], factor: 4 },
  bulkLane: { fromDossiers: 5, counterIds: [], atOnce: 2 },
};
