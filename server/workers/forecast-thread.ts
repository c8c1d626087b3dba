import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { HallPredictor } from '../domain/prediction/hall-predictor.ts';
import type { FromForecaster, ToForecaster } from './messages.ts';

/*
 * A forecast thread: the predictors of some centres, away from the thread that serves people. Started
 * by forecast-pool.ts; a fault ends one answer, never the thread.
 */

if (parentPort === null) throw new Error('a forecast thread is started by the forecast pool');
const port = parentPort;
/** About a tenth of a busy core. */
const threadNiceness = 10;
const predictors = new Map<string, HallPredictor>();
giveWay();

port.on('message', (messages: readonly ToForecaster[]) => {
  let answers: FromForecaster[] = [];
  for (const message of messages) {
    const answer = tryToAnswer(message);
    if ('request' in message) answers.push({ request: message.request, answer });
    // A forecast is long work: nobody waits for the one behind it.
    if (message.kind !== 'refresh') continue;
    port.postMessage(answers);
    answers = [];
  }
  if (answers.length > 0) port.postMessage(answers);
});

function tryToAnswer(message: ToForecaster): FromForecaster['answer'] {
  try {
    return answerTo(message);
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/**
 * Whoever takes a ticket or is called goes before a forecast where cores are short. Only Linux lets one
 * thread yield to the others of its process; elsewhere, and where a container forbids it, all count alike.
 */
function giveWay(): void {
  if (process.platform !== 'linux') return;
  try {
    const thread = /\/task\/(\d+)$/.exec(readlinkSync('/proc/thread-self'))?.[1];
    if (thread !== undefined) setPriority(Number(thread), threadNiceness);
  } catch {
    // Forecasts are right at any priority.
  }
}

function answerTo(message: ToForecaster): FromForecaster['answer'] {
  if (message.kind === 'begin') {
    predictors.set(message.centreId, new HallPredictor(message.setup, message.history));
    return null;
  }
  const predictor = predictors.get(message.centreId);
  if (predictor === undefined) throw new Error(`nothing is known of centre ${message.centreId}`);
  switch (message.kind) {
    case 'issued':
      return predictor.issued(message.ticket, message.madeAtMs);
    case 'called':
      predictor.called(message.ticket, message.waitMinutes);
      return null;
    case 'gone':
      predictor.gone(message.ticketId);
      return null;
    case 'refresh':
      return predictor.refresh(message.facts);
  }
}
