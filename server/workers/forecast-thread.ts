import { parentPort } from 'node:worker_threads';
import { HallPredictor } from '../domain/prediction/hall-predictor.ts';
import type { FromForecaster, ToForecaster } from './messages.ts';

/*
 * A forecast thread: the predictors of some centres, away from the thread that serves people. Started
 * by forecast-pool.ts; a fault ends one answer, never the thread.
 */

if (parentPort === null) throw new Error('a forecast thread is started by the forecast pool');
const port = parentPort;
const predictors = new Map<string, HallPredictor>();

port.on('message', (message: ToForecaster) => {
  const request = 'request' in message ? message.request : 0;
  let answer: FromForecaster['answer'];
  try {
    answer = answerTo(message);
  } catch (error) {
    answer = { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  if (request !== 0) port.postMessage({ request, answer } satisfies FromForecaster);
});

function answerTo(message: ToForecaster): FromForecaster['answer'] {
  if (message.kind === 'begin') {
    predictors.set(message.centreId, new HallPredictor(message.setup, message.history));
    return null;
  }
  const predictor = predictors.get(message.centreId);
  if (predictor === undefined) throw new Error(`nothing is known of centre ${message.centreId}`);
  switch (message.kind) {
    case 'issued':
      return predictor.issued(message.ticketId, message.serviceId, message.priorityClassId);
    case 'called':
      predictor.called(message.ticketId, message.serviceId, message.waitMinutes);
      return null;
    case 'gone':
      predictor.gone(message.ticketId);
      return null;
    case 'refresh':
      return predictor.refresh(message.facts);
  }
}
