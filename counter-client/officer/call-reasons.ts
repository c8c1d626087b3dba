import type { HallSetup } from '../../shared/contract/hall.ts';
import type { CallReasons } from '../../shared/contract/plan.ts';
import type { LocalizedText } from '../../shared/contract/text.ts';
import { priorityClassOf } from '../shared/hall.ts';
import { reasonTexts } from './reason-texts.ts';

/** One sentence of the explanation. */
export interface ReasonLine {
  kind: 'wait' | 'priority' | 'order' | 'line' | 'lane' | 'skill';
  /** True: the person waited longer than their class's target. */
  late: boolean;
  text: LocalizedText;
}

/** A line that adds at least this much to a ticket is worth a sentence. */
const longLine = 1.5;

/** Why this ticket, in words (O3): the wait first, then priority, order, line and skill. */
export const reasonLines = (reasons: CallReasons, setup: HallSetup): ReasonLine[] => {
  const line = (kind: ReasonLine['kind'], text: LocalizedText | null): ReasonLine[] =>
    text === null ? [] : [{ kind, late: false, text }];
  return [
    waitLine(reasons),
    ...line('priority', priorityText(reasons, setup)),
    ...line('order', orderText(reasons, setup)),
    ...line('line', lineText(reasons)),
    ...line('lane', laneText(reasons)),
    ...line('skill', reasonTexts.skill[reasons.level]),
  ];
};

const waitLine = ({ waitedMinutes, targetMinutes }: CallReasons): ReasonLine => {
  const waited = Math.floor(waitedMinutes);
  const late = waitedMinutes > targetMinutes;
  const overBy = Math.max(1, Math.round(waitedMinutes - targetMinutes));
  return {
    kind: 'wait',
    late,
    text: late
      ? reasonTexts.waitedTooLong(waited, targetMinutes, overBy)
      : reasonTexts.waited(waited, targetMinutes),
  };
};

const priorityText = (reasons: CallReasons, setup: HallSetup): LocalizedText | null => {
  const priorityClass = priorityClassOf(setup, reasons.priorityClassId);
  if (priorityClass === undefined || priorityClass.grant === 'default') return null;
  return priorityClass.absolute
    ? reasonTexts.absolutePriority(priorityClass.name)
    : reasonTexts.priority(priorityClass.name);
};

const orderText = (reasons: CallReasons, setup: HallSetup): LocalizedText => {
  const { candidates, passedOver, priorityClassId } = reasons;
  if (candidates === 1) return reasonTexts.onlyOne;
  if (passedOver === 0) return reasonTexts.longest(candidates);
  const special = priorityClassOf(setup, priorityClassId)?.grant !== 'default';
  return special
    ? reasonTexts.passedOverForPriority(passedOver, candidates)
    : reasonTexts.passedOverForFit(passedOver, candidates);
};

/** Only where it explains something: somebody who waited longer was passed over. */
const lineText = ({ linePressure = 1, passedOver }: CallReasons): LocalizedText | null =>
  passedOver > 0 && linePressure >= longLine ? reasonTexts.longLine : null;

const laneText = ({ lane }: CallReasons): LocalizedText | null => {
  if (lane === 'quick') return reasonTexts.quickLane;
  return lane === 'bulk' ? reasonTexts.bulkLane : null;
};
