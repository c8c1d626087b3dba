import { describe, expect, test } from 'vitest';
import { WaitCalibrator } from '../../server/domain/prediction/conformal.ts';
import { LearningPredictor } from '../../server/domain/prediction/learning-predictor.ts';
import { queueLengthWait } from '../../server/domain/prediction/queue-length.ts';
import { finiteMean, placeOf, sampleAt } from '../../server/domain/prediction/samples.ts';
import { ServiceTimes } from '../../server/domain/routing/service-times.ts';
import { WaitBlend } from '../../server/domain/prediction/wait-blend.ts';
import { Random } from '../../server/domain/simulation/random.ts';

function gammaSamples(random: Random, mean: number, cv: number, count = 100): Float64Array {
  return Float64Array.from({ length: count }, () => mean * random.gamma(cv)).sort();
}

describe('calibrated waits', () => {
  test.each([1, 1.4, 0.7])('cover 80 %% when waits are %s times what is simulated', (truth) => {
    const random = new Random(3);
    const calibrator = new WaitCalibrator();
    let inside = 0;
    let below = 0;
    for (let i = 0; i < 3000; i++) {
      const mean = 5 + 20 * random.uniform();
      const predicted = { group: `service ${i % 4}`, samples: gammaSamples(random, mean, 0.4) };
      // The world is also wider than the simulation.
      const wait = truth * mean * random.gamma(0.6);
      if (i >= 1000) {
        const [p10, p80, p90] = [0.1, 0.8, 0.9].map((share) =>
          calibrator.quantile(predicted, share),
        );
        if (wait >= p10! && wait <= p90!) inside += 1;
        if (wait <= p80!) below += 1;
      }
      calibrator.learn(predicted, wait, [0.1, 0.8, 0.9]);
    }
    expect(inside / 2000).toBeGreaterThan(0.77);
    expect(inside / 2000).toBeLessThan(0.83);
    expect(below / 2000).toBeGreaterThan(0.77);
    expect(below / 2000).toBeLessThan(0.83);
  });

  test('are the simulation’s own before any outcome is known', () => {
    const samples = Float64Array.from([1, 2, 3, 4, 5]);
    const calibrator = new WaitCalibrator();
    expect(calibrator.mean({ group: 'a', samples })).toBe(3);
    expect(calibrator.quantile({ group: 'a', samples }, 0.5)).toBe(3);
  });

  test('stay unknown where most futures end before the call', () => {
    const samples = Float64Array.from([1, Infinity, Infinity, Infinity]);
    expect(new LearningPredictor([]).predict('a', samples, []).p80).toBe(Infinity);
  });
});

describe('the blend', () => {
  test('learns to follow another predictor that knows better', () => {
    const random = new Random(9);
    const blend = new WaitBlend(1);
    const squares = { blend: 0, simulated: 0 };
    for (let i = 0; i < 3000; i++) {
      const wait = 20 * random.uniform();
      const simulated = Math.max(0, wait + 6 * random.normal());
      const other = wait + 2 * random.normal();
      if (i >= 1500) {
        squares.blend += (blend.predict(simulated, [other]) - wait) ** 2;
        squares.simulated += (simulated - wait) ** 2;
      }
      blend.learn(simulated, [other], wait);
    }
    expect(squares.blend).toBeLessThan(0.25 * squares.simulated);
  });

  test('says what the simulation says before any outcome is known', () => {
    expect(new WaitBlend(2).predict(7, [100, 0])).toBe(7);
  });
});

describe('the length of the line', () => {
  test('alone is people over service rate', () => {
    expect(queueLengthWait(3, 2, 0.1, 0)).toBeCloseTo(20, 10);
  });

  test('with people leaving is the sum of Erlang A', () => {
    expect(queueLengthWait(2, 1, 1, 1)).toBeCloseTo(1 + 1 / 2 + 1 / 3, 10);
  });

  test('says nothing without officers', () => {
    expect(queueLengthWait(2, 0, 1, 0)).toBe(Infinity);
  });
});

describe('learnt service times', () => {
  test('follow a change within a few half-lives', () => {
    const times = new ServiceTimes();
    for (let i = 0; i < 500; i++) times.learn('lan', 'birth', 10, 10);
    for (let i = 0; i < 500; i++) times.learn('lan', 'birth', 20, 10);
    expect(times.ofOfficer('lan', 'birth')?.meanMinutes).toBeGreaterThan(18.5);
    expect(times.ofService('birth')?.meanMinutes).toBeGreaterThan(18.5);
    expect(times.ofOfficer('mai', 'birth')).toBeUndefined();
  });

  test('are not carried away by a service left open over lunch', () => {
    const times = new ServiceTimes();
    times.learn('lan', 'birth', 600, 10);
    expect(times.ofOfficer('lan', 'birth')?.meanMinutes).toBe(80);
  });
});

describe('samples', () => {
  test('give quantiles, places and the mean of what is finite', () => {
    const samples = Float64Array.from([1, 2, 3, 4]);
    expect(sampleAt(samples, 0.5)).toBe(2.5);
    expect(placeOf(samples, 2)).toBe(0.375);
    expect(finiteMean(Float64Array.from([1, 3, Infinity]))).toBe(2);
  });
});
