import { expect, test } from 'vitest';
import { SecurityLog } from '../../server/security/security-log.ts';

function open() {
  const lines: object[] = [];
  const time = { nowMs: 0 };
  const keep = (level: string) => (fields: object) => void lines.push({ level, ...fields });
  const log = { info: keep('info'), warn: keep('warn'), error: keep('error') };
  return { security: new SecurityLog(log, () => time.nowMs), lines, time };
}

test('each event is a line of its own; what somebody should look at is a warning', () => {
  const { security, lines } = open();
  security.note('signed-in', { account: 'lan' });
  security.note('signed-in', { account: 'lan' });
  security.note('many-wrong-passwords', { account: 'quanly' });
  expect(lines).toEqual([
    { level: 'info', security: 'signed-in', account: 'lan' },
    { level: 'info', security: 'signed-in', account: 'lan' },
    { level: 'warn', security: 'many-wrong-passwords', account: 'quanly' },
  ]);
});

test('a flood is one line a minute that says how many it stands for', () => {
  const { security, lines, time } = open();
  for (let i = 0; i < 100; i += 1) security.sample('limit-reached', { address: '192.0.2.1' });
  security.sample('foreign-origin', { origin: 'http://evil.example' });
  time.nowMs = 60_000;
  security.sample('limit-reached', { address: '192.0.2.2' });
  expect(lines).toEqual([
    { level: 'info', security: 'limit-reached', address: '192.0.2.1', unsaid: 0 },
    { level: 'warn', security: 'foreign-origin', origin: 'http://evil.example', unsaid: 0 },
    { level: 'info', security: 'limit-reached', address: '192.0.2.2', unsaid: 99 },
  ]);
});
