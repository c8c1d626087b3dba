import { describe, expect, it } from 'vitest';
import { AnswerMemory } from '../../server/engine/answer-memory.ts';
import type { Answer, Command } from '../../server/ports.ts';
import { commandIdOf } from './small-centre/play.ts';

const done = (revision: number): Answer => ({ ok: true, value: { revision } });

const commandOf = (n: number, officerId = 'an'): Command => ({
  commandId: commandIdOf(n),
  input: { kind: 'call-next' },
  actor: { type: 'staff', staffId: officerId, role: 'officer', officerId },
});

describe('the answer memory', () => {
  it('runs a command once and gives every repetition its answer, refusals too', async () => {
    const memory = new AnswerMemory();
    let runs = 0;
    const run = async (): Promise<Answer> => {
      runs += 1;
      return runs === 1 ? { ok: false, code: 'nobody-waiting' } : done(1);
    };
    const id = commandOf(1);
    const answers = await Promise.all([memory.once(id, run), memory.once(id, run)]);
    answers.push(await memory.once(id, run));
    expect(answers).toEqual(answers.map(() => ({ ok: false, code: 'nobody-waiting' })));
    expect(runs).toBe(1);
  });

  it('forgets a run that failed, so that the next try runs', async () => {
    const memory = new AnswerMemory();
    const id = commandOf(1);
    await expect(memory.once(id, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await memory.once(id, () => Promise.resolve(done(1)))).toEqual(done(1));
  });

  it('refuses an id that was used for another wish, or by somebody else', async () => {
    const memory = new AnswerMemory();
    await memory.once(commandOf(1), () => Promise.resolve(done(1)));
    const other = { ...commandOf(1), input: { kind: 'recall' } } as const;
    const never = () => Promise.reject(new Error('must not run'));
    for (const command of [other, commandOf(1, 'binh')]) {
      expect(await memory.once(command, never)).toMatchObject({ code: 'invalid-input' });
    }
  });

  it('keeps the newest 2048 answers', async () => {
    const memory = new AnswerMemory();
    const runs: number[] = [];
    const give = (n: number) =>
      memory.once(commandOf(n), async () => {
        runs.push(n);
        return done(n);
      });
    for (let n = 0; n < 2049; n++) await give(n);
    runs.length = 0;
    await give(1);
    await give(2048);
    expect(runs).toEqual([]);
    await give(0);
    expect(runs).toEqual([0]);
  });
});
