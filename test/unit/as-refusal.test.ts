import { expect, test } from 'vitest';
import { asRefusal } from '../../server/as-refusal.ts';
import { isOutage, Outage } from './small-centre/fake-centre-store.ts';

function answered(error: unknown) {
  const errors: { fields: object; message: string }[] = [];
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (fields: object, message: string) => void errors.push({ fields, message }),
  };
  return { answer: asRefusal(error, { isOutage, log }, 'a command could not be done'), errors };
}

const unavailable = { ok: false, code: 'unavailable' };

test('an outage is unavailable, without another line in the log', () => {
  expect(answered(new Outage('away'))).toEqual({ answer: unavailable, errors: [] });
});

test('a bug is unavailable too, and an error in the log with the place where it happened', () => {
  const { answer, errors } = answered(new TypeError('no such field'));
  expect(answer).toEqual(unavailable);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({
    message: 'a command could not be done',
    fields: { reason: 'TypeError: no such field' },
  });
  expect(JSON.stringify(errors[0]?.fields)).toContain('as-refusal.test.ts');
});

test('of a database error only code and place are told: its message repeats the values', () => {
  const refused = Object.assign(new Error('insert … values (secret)'), { code: '23505' });
  const { errors } = answered(new Error('Failed query … params: secret', { cause: refused }));
  expect(errors[0]?.fields).toMatchObject({ reason: '23505' });
  expect(JSON.stringify(errors)).not.toContain('secret');
});
