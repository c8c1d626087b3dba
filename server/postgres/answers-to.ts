import type { Sql } from 'postgres';
import { z } from 'zod';
import { commandDone } from '../../shared/contract/command.ts';
import { commandId } from '../../shared/contract/ids.ts';
import { refusal } from '../../shared/contract/refusal.ts';
import type { Answer, Command } from '../ports.ts';

const firstAnswers = z.array(z.object({ id: commandId, answer: z.union([commandDone, refusal]) }));

/**
 * First answers to those of these commands that were done before; as with `luot_commit`, the same id for
 * another wish, or by somebody else, is a mistake of the client.
 */
export async function answersTo(
  sql: Sql,
  centreId: string,
  commands: readonly Command[],
): Promise<ReadonlyMap<string, Answer>> {
  const asked = commands.map(({ commandId: id, input, actor }) => ({ id, input, actor }));
  const rows = await sql`
    select c.id, case when c.input = x.input and c.actor = x.actor then c.answer
      else '{"ok":false,"code":"invalid-input","detail":"commandId: used before for something else"}'
      end as answer
    from jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb)
      as x(id uuid, input jsonb, actor jsonb)
    join command c on c.centre_id = ${centreId} and c.id = x.id`;
  return new Map(firstAnswers.parse(rows).map(({ id, answer }) => [id, answer]));
}
