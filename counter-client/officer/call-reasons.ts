import type { HallSetup } from '../../shared/contract/hall.ts';
import type { CallReasons } from '../../shared/contract/plan.ts';
import type { LocalizedText } from '../../shared/contract/text.ts';
import { priorityClassOf } from '../shared/hall.ts';
import { reasonTexts } from './reason-texts.ts';

/** What is known of why a ticket was called; the counts are missing once the moment has passed. */
export interface KnownReasons extends Pick<
  CallReasons,
  'waitedMinutes' | 'targetMinutes' | 'priorityClassId' | 'level'
> {
  candidates?: number | undefined;
  passedOver?: number | undefined;
  index?: number | undefined;
}

/** One sentence of the explanation. */
export interface ReasonLine {
  kind: 'wait' | 'priority' | 'order' | 'skill';
  /** True: the person waited longer than their class's target. */
  late: boolean;
  text: LocalizedText;
}

/** Why this ticket, in words (O3): the wait first, then priority, order and skill. */
export const reasonLines = (reasons: KnownReasons, setup: HallSetup): ReasonLine[] => {
  const line = (kind: ReasonLine['kind'], text: LocalizedText | null): ReasonLine[] =>
    text === null ? [] : [{ kind, late: false, text }];
  return [
    waitLine(reasons),
    ...line('priority', priorityText(reasons, setup)),
    ...line('order', orderText(reasons, setup)),
    ...line('skill', reasonTexts.skill[reasons.level]),
  ];
};

const waitLine = ({ waitedMinutes, targetMinutes }: KnownReasons): ReasonLine => {
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

const priorityText = (reasons: KnownReasons, setup: HallSetup): LocalizedText | null => {
  const priorityClass = priorityClassOf(setup, reasons.priorityClassId);
  if (priorityClass === undefined || priorityClass.grant === 'default') return null;
  return priorityClass.absolute
    ? reasonTexts.absolutePriority(priorityClass.name)
    : reasonTexts.priority(priorityClass.name);
};

const orderText = (reasons: KnownReasons, setup: HallSetup): LocalizedText | null => {
  const { candidates, passedOver, priorityClassId } = reasons;
  if (candidates === undefined || passedOver === undefined) return null;
  if (candidates === 1) return reasonTexts.onlyOne;
  if (passedOver === 0) return reasonTexts.longest(candidates);
  const special = priorityClassOf(setup, priorityClassId)?.grant !== 'default';
  return special
    ? reasonTexts.passedOverForPriority(passedOver, candidates)
    : reasonTexts.passedOverForFit(passedOver, candidates);
};
