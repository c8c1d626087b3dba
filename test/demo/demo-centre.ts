import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  centreDefinition,
  type CentreDefinition,
} from '../../shared/contract/centre-definition.ts';

const starterCentre = join(import.meta.dirname, '../../server/centres/ben-nghia.json');

/**
 * The starter centre with every minute shortened by `speed`: at six times the pace a birth registration
 * takes two minutes, and what the screens predict is still true.
 */
export function demoCentre(speed: number): CentreDefinition {
  const centre = centreDefinition.parse(JSON.parse(readFileSync(starterCentre, 'utf8')));
  return {
    ...centre,
    // People at home come from this one machine's address too.
    rules: { ...centre.rules, remoteTickets: { livePerAddress: 100, perMinute: 60 } },
    services: centre.services.map((service) => ({ ...service, minutes: service.minutes / speed })),
    priorityClasses: centre.priorityClasses.map((priority) => ({
      ...priority,
      targetMinutes: priority.targetMinutes / speed,
      limitMinutes: priority.limitMinutes / speed,
    })),
  };
}
