import { existsSync } from 'node:fs';
import { readCommandLine, refuse } from '../support/command-line.ts';
import { evaluateBank } from './prediction/run-bank.ts';
import { evaluateOffice } from './prediction/run-office.ts';
import { evaluatePrediction } from './prediction/run-prediction.ts';
import { evaluateRollout } from './routing/run-rollout.ts';
import { evaluateRouting } from './routing/run-routing.ts';
import { evaluateSpeed } from './speed/run-speed.ts';

/*
 * Measures the decision core. Prints tables, then one line of JSON with what a release is judged by.
 * Any seed gives fresh halls and days; the same seed the same numbers.
 */

const usage = `npm run evaluate -- routing --seed 1 [--halls 10] [--days 20]
npm run evaluate -- rollout --seed 1 [--halls 3] [--days 3]
npm run evaluate -- prediction --seed 1 [--halls 4] [--load 1]
npm run evaluate -- prediction --bank FILE
npm run evaluate -- prediction --office DIR --office-name NAME
npm run evaluate -- speed`;

const { values, positionals } = readCommandLine(usage, {
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    halls: { type: 'string' },
    load: { type: 'string', default: '1' },
    office: { type: 'string' },
    'office-name': { type: 'string' },
    bank: { type: 'string' },
    days: { type: 'string' },
  },
});

const [what] = positionals;
const seed = wholeNumber('seed', values.seed, 0);
const load = Number(values.load);
if (!(load > 0 && load <= 2)) refuse('--load is a number above 0, at most 2.', usage);
if (what === 'routing') {
  finish({ routing: evaluateRouting({ seed, halls: halls(10), days: days(20) }) });
} else if (what === 'rollout') {
  finish({ rollout: evaluateRollout({ seed, halls: halls(3), days: days(3) }) });
} else if (what === 'prediction' && values.bank !== undefined) {
  finish({ bank: evaluateBank(existing('bank', values.bank), seed) });
} else if (what === 'prediction' && values.office !== undefined) {
  const name = values['office-name'];
  if (name === undefined) refuse('Say which office: --office-name NAME.', usage);
  finish({ office: evaluateOffice(existing('office', values.office), name, seed) });
} else if (what === 'prediction') {
  finish({ prediction: evaluatePrediction(seed, halls(4), load) });
} else if (what === 'speed') {
  finish({ speedMs: evaluateSpeed(seed) });
} else {
  refuse('Say what to evaluate: routing, rollout, prediction or speed.', usage);
}

function halls(usual: number): number {
  return wholeNumber('halls', values.halls ?? String(usual), 1);
}

function days(usual: number): number {
  return wholeNumber('days', values.days ?? String(usual), 1);
}

function wholeNumber(option: string, text: string, least: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && Number.isSafeInteger(value)) return value;
  return refuse(`--${option} is a whole number from ${least}, not "${text}".`, usage);
}

function existing(option: string, path: string): string {
  return existsSync(path) ? path : refuse(`--${option}: there is no ${path}.`, usage);
}

function finish(result: unknown): void {
  console.log(`\n${JSON.stringify(result)}`);
}
