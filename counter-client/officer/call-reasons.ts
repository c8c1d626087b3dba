import type { HallSetup } from '../../shared/contract/hall.ts';
import type { CallReasons, DecidingFactor } from '../../shared/contract/plan.ts';
import type { LocalizedText } from '../../shared/contract/text.ts';
import { priorityClassOf } from '../shared/hall.ts';
import { raisedText } from '../shared/raise-texts.ts';
import { reasonTexts } from './reason-texts.ts';

/** One sentence of the explanation. */
export interface ReasonLine {
  kind: 'wait' | 'priority' | 'order' | 'lane' | 'skill';
  /** True: the person waited longer than their class's target. */
  late: boolean;
  text: LocalizedText;
}

/** Why this ticket, in words (O3): the wait first, then priority, order, lane and skill. */
export const reasonLines = (reasons: CallReasons, setup: HallSetup): ReasonLine[] => {
  const line = (kind: ReasonLine['kind'], text: LocalizedText | null): ReasonLine[] =>
    text === null ? [] : [{ kind, late: false, text }];
  return [
    waitLine(reasons),
    ...line('priority', reasons.raised === undefined ? null : raisedText(reasons.raised)),
    ...line('priority', priorityText(reasons, setup)),
    ...line('order', orderText(reasons, setup)),
    ...line('lane', laneText(reasons)),
    ...line('skill', reasonTexts.skill[reasons.level]),
  ];
};

const waitLine = ({ waitedMinutes, targetMinutes }: CallReasons): ReasonLine => {
  const waited = Math.floor(waitedMinutes);
  const late = waitedMinutes > targetMinutes;
  // Of the minutes as shown, so that the sum is right on the screen too.
  const overBy = Math.floor(waited - targetMinutes);
  if (!late) return { kind: 'wait', late, text: reasonTexts.waited(waited, targetMinutes) };
  const text =
    overBy < 1
      ? reasonTexts.waitedJustTooLong(waited, targetMinutes)
      : reasonTexts.waitedTooLong(waited, targetMinutes, overBy);
  return { kind: 'wait', late, text };
};

const priorityText = (reasons: CallReasons, setup: HallSetup): LocalizedText | null => {
  const priorityClass = priorityClassOf(setup, reasons.priorityClassId);
  if (priorityClass === undefined || priorityClass.grant === 'default') return null;
  return priorityClass.absolute
    ? reasonTexts.absolutePriority(priorityClass.name)
    : reasonTexts.priority(priorityClass.name);
};

const orderText = (reasons: CallReasons, setup: HallSetup): LocalizedText => {
  const { candidates, passedOver, priorityClassId, before, overtaken } = reasons;
  if (candidates === 1) return reasonTexts.onlyOne;
  if (overtaken != null) return reasonTexts.inOrder(overtaken);
  if (passedOver === 0) return reasonTexts.longest(candidates);
  if (before != null) {
    const because = becauseText(before.because, reasons, setup);
    return reasonTexts.before(before.number, Math.floor(before.waitedMinutes), because, passedOver);
  }
  // A call of an earlier version, which did not note what decided.
  const special = priorityClassOf(setup, priorityClassId)?.grant !== 'default';
  return special
    ? reasonTexts.passedOverForPriority(passedOver, candidates)
    : reasonTexts.passedOverForFit(passedOver, candidates);
};

const becauseText = (
  factor: DecidingFactor,
  { priorityClassId, limitMinutes }: CallReasons,
  setup: HallSetup,
): LocalizedText => {
  const priorityClass = priorityClassOf(setup, priorityClassId);
  switch (factor) {
    case 'raised':
      return reasonTexts.because.raised;
    case 'absolute':
      return reasonTexts.because.absolute;
    case 'priority':
      return priorityClass === undefined || priorityClass.grant === 'default'
        ? reasonTexts.because.target
        : reasonTexts.because.priority;
    case 'limit':
      return reasonTexts.because.limit(limitMinutes ?? priorityClass?.limitMinutes ?? 0);
    default:
      return reasonTexts.because[factor];
  }
};

const laneText = ({ lane }: CallReasons): LocalizedText | null => {
  if (lane === 'quick') return reasonTexts.quickLane;
  return lane === 'bulk' ? reasonTexts.bulkLane : null;
};
