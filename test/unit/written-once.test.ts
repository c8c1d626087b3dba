import { Encoder, PacketType } from 'socket.io-parser';
import { expect, test } from 'vitest';
import {
  WrittenAnswers,
  WrittenOnce,
  writtenOnceParser,
} from '../../server/realtime/written-once.ts';

const packet = { type: PacketType.ACK, nsp: '/kiosk', id: 7 };

test('an answer written once goes out as if it were written for this asker', () => {
  const view = { ok: true, view: { name: 'Phường Bến Nghé', waiting: [1, 2, null] } };
  const written = new WrittenOnce(JSON.stringify(view));
  expect(new writtenOnceParser.Encoder().encode({ ...packet, data: [written] })).toEqual(
    new Encoder().encode({ ...packet, data: [view] }),
  );
});

test.each([
  { ...packet, data: [{ ok: false }] },
  { type: PacketType.EVENT, nsp: '/board', data: ['plan', { a: 1 }] },
  { type: PacketType.CONNECT, nsp: '/', data: { sid: 'x' } },
])('everything else is Socket.IO’s own ($nsp)', (other) => {
  expect(new writtenOnceParser.Encoder().encode({ ...other })).toEqual(
    new Encoder().encode({ ...other }),
  );
});

test('an answer is made once for each centre and key, and anew when the key changes', () => {
  const answers = new WrittenAnswers();
  const made: string[] = [];
  const ask = (centreId: string, key: string) =>
    answers.of(centreId, key, () => {
      made.push(`${centreId} ${key}`);
      return { made: made.length };
    }).text;
  expect(['1', '1', '2', '2'].map((key) => ask('one', key))).toEqual([
    '{"made":1}',
    '{"made":1}',
    '{"made":2}',
    '{"made":2}',
  ]);
  ask('other', '2');
  expect(made).toEqual(['one 1', 'one 2', 'other 2']);
});
