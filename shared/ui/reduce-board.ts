import {
  boardCallsKept,
  lastCalledIn,
  type BoardCall,
  type BoardFact,
  type BoardField,
  type BoardView,
} from '../contract/board.ts';

/** The board after one fact; a fact about a call the board no longer keeps changes nothing. */
export const reduceBoard = (view: BoardView, fact: BoardFact): BoardView => {
  switch (fact.type) {
    case 'called':
      return {
        ...view,
        calls: newestFirst(fact.call, view.calls),
        fields: withField(view, fact.call.fieldId, { lastCalled: fact.call.number }),
      };
    case 'recalled':
    case 'changed':
      return { ...view, calls: newestFirst(fact.call, view.calls) };
    case 'serving':
      return withState(view, fact.callId, { state: 'serving' });
    case 'closed':
      return withState(view, fact.callId, { state: 'closed', ended: fact.ended });
    case 'waiting':
      return { ...view, fields: withField(view, fact.fieldId, { waiting: fact.waiting }) };
    case 'day':
      return fact.begins ? begun({ ...view, day: fact.day }) : { ...view, day: fact.day };
  }
};

/** With the calls of the day before that are still open, and no others. */
const begun = (view: BoardView): BoardView => {
  const calls = view.calls.filter(({ state }) => state !== 'closed');
  const fields = view.fields.map((field) => ({
    ...field,
    lastCalled: lastCalledIn(calls, field.id),
  }));
  return { ...view, calls, fields };
};

const withField = (
  { fields }: BoardView,
  fieldId: string,
  change: Partial<BoardField>,
): BoardField[] => fields.map((field) => (field.id === fieldId ? { ...field, ...change } : field));

const newestFirst = (call: BoardCall, calls: BoardCall[]): BoardCall[] =>
  [call, ...calls.filter((other) => other.callId !== call.callId)]
    .sort((a, b) => b.lastCalledAtMs - a.lastCalledAtMs || b.callId - a.callId)
    .slice(0, boardCallsKept);

const withState = (view: BoardView, callId: number, change: Partial<BoardCall>): BoardView =>
  view.calls.some((call) => call.callId === callId)
    ? {
        ...view,
        calls: view.calls.map((call) => (call.callId === callId ? { ...call, ...change } : call)),
      }
    : view;
