import { sql } from 'drizzle-orm';
import { managedTypes, steeringTypes } from '../../shared/contract/steer.ts';

const typeIn = (types: readonly string[]) =>
  `type in (${types.map((one) => `'${one}'`).join(', ')})`;

/** Which events are acts: as `steerOf` has it, and word for word as the index `event_of_steers` knows it. */
export const isSteer = sql.raw(
  `(${typeIn(steeringTypes)} or (${typeIn(managedTypes)} and actor ->> 'role' = 'manager'))`,
);
