import {
  boardCallsKept,
  type BoardCall,
  type BoardFact,
  type BoardView,
} from '../contract/board.ts';

/** The board after one fact; a fact about a call the board no longer keeps changes nothing. */
export const reduceBoard = (view: BoardView, fact: BoardFact): BoardView => {
  switch (fact.type) {
    case 'called':
    case 'recalled':
      return { ...view, calls: newestFirst(fact.call, view.calls) };
    case 'serving':
      return withState(view, fact.callId, { state: 'serving' });
    case 'closed':
      return withState(view, fact.callId, { state: 'closed', ended: fact.ended });
    case 'waiting':
      return {
        ...view,
        fields: view.fields.map((field) =>
          field.id === fact.fieldId ? { ...field, waiting: fact.waiting } : field,
        ),
      };
    case 'day':
      return {
        ...view,
        date: fact.date,
        calls: view.calls.filter(({ state }) => state !== 'closed'),
      };
  }
};

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
