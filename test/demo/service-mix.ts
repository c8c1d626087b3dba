import type { SeededRandom } from './random.ts';

/**
 * What people of the starter centre come for, by field and within the field. The fields' shares follow a
 * ward's published count of July 2025: 60 % certification, 19 % business, 13 % civil status, 4 % land.
 */
const mix = {
  certification: {
    share: 0.603,
    services: {
      'certified-copy': 0.78,
      'signature-certification': 0.18,
      'will-certification': 0.04,
    },
  },
  business: {
    share: 0.189,
    services: { 'household-business': 0.6, 'household-business-change': 0.4 },
  },
  'civil-status': {
    share: 0.132,
    services: {
      'birth-registration': 0.45,
      'marriage-registration': 0.35,
      'death-registration': 0.15,
      'marriage-foreign': 0.05,
    },
  },
  land: {
    share: 0.042,
    services: { 'land-renewal': 0.5, 'land-division': 0.3, 'building-permit-extension': 0.2 },
  },
  rest: {
    share: 0.034,
    services: {
      'permanent-residence': 0.2,
      'temporary-residence': 0.3,
      'social-allowance': 0.2,
      'result-collection': 0.3,
    },
  },
};
type Field = keyof typeof mix;

const fieldShares = Object.fromEntries(
  Object.entries(mix).map(([field, { share }]) => [field, share]),
) as Record<Field, number>;

/** Priority classes people claim at the kiosk; whoever claims none is `walk-in`. */
const classes = {
  'walk-in': 0.87,
  elderly: 0.08,
  'small-child': 0.02,
  pregnant: 0.01,
  disabled: 0.01,
  merit: 0.01,
};

/** What one person comes for. */
export interface Errand {
  readonly serviceId: string;
  readonly priorityClassId: string;
  readonly channel: 'kiosk' | 'phone';
}

export function pickErrand(random: SeededRandom): Errand {
  const services: Readonly<Record<string, number>> = mix[random.pick(fieldShares)].services;
  return {
    serviceId: random.pick(services),
    priorityClassId: random.pick(classes),
    channel: random.chance(0.15) ? 'phone' : 'kiosk',
  };
}
