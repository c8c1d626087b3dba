import type {
  CentreGuide,
  CentreRules,
  Counter,
  Field,
  PriorityClass,
  Service,
  SpecialDay,
  WeekHours,
  Zone,
} from '../../../shared/contract/centre-definition.ts';
import type { RoutingPolicy } from '../../../shared/contract/routing-policy.ts';
import type { LocalizedText } from '../../../shared/contract/text.ts';

/** What the live commands never change: the centre as it was set up. */
export interface CentreSetup {
  readonly id: string;
  readonly name: LocalizedText;
  readonly timeZone: string;
  readonly hours: WeekHours;
  readonly specialDays: readonly SpecialDay[];
  readonly rules: CentreRules;
  readonly zones: readonly Zone[];
  readonly fields: ReadonlyMap<string, Field>;
  readonly services: ReadonlyMap<string, Service>;
  readonly priorityClasses: ReadonlyMap<string, PriorityClass>;
  readonly defaultPriorityClassId: string;
  readonly counters: ReadonlyMap<string, Counter>;
  /** Mean minutes over all services: the scale of the routing index. */
  readonly referenceMinutes: number;
  /** How the line is ordered; absent: the default policy. */
  readonly policy?: RoutingPolicy;
  /** How people find what they came for; absent: nobody wrote it down. */
  readonly guide?: CentreGuide;
}
