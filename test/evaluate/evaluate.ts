import { readCommandLine, refuse } from '../support/command-line.ts';
import { evaluateBank } from './prediction/run-bank.ts';
import { evaluateOffice } from './prediction/run-office.ts';
import { evaluatePrediction } from './prediction/run-prediction.ts';
import { evaluateRouting } from './routing/run-routing.ts';
import { evaluateSpeed } from './speed/run-speed.ts';

/*
 * Measures the decision core. Prints tables, then one line of JSON with what a release is judged by.
 * Any seed gives fresh halls and days; the same seed the same numbers.
 */

const usage = `npm run evaluate -- routing --seed 1 [--halls 10] [--days 20]
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
    days: { type: 'string', default: '20' },
  },
});

const [what] = positionals;
const seed = Number(values.seed);
if (what === 'routing') {
  const wishes = { seed, halls: Number(values.halls ?? 10), days: Number(values.days) };
  finish({ routing: evaluateRouting(wishes) });
} else if (what === 'prediction' && values.bank !== undefined) {
  finish({ bank: evaluateBank(values.bank, seed) });
} else if (what === 'prediction' && values.office !== undefined) {
  finish({ office: evaluateOffice(values.office, values['office-name'] ?? '', seed) });
} else if (what === 'prediction') {
  finish({ prediction: evaluatePrediction(seed, Number(values.halls ?? 4), Number(values.load)) });
} else if (what === 'speed') {
  finish({ speedMs: evaluateSpeed(seed) });
} else {
  refuse('Say what to evaluate: routing, prediction or speed.', usage);
}

function finish(result: unknown): void {
  console.log(`\n${JSON.stringify(result)}`);
}
