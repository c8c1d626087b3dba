import { z } from 'zod';
import { slug } from '../../shared/contract/ids.ts';
import { localizedText, type LocalizedText } from '../../shared/contract/text.ts';
import { ask } from '../../shared/ui/ask.ts';

const centresDone = z.object({
  ok: z.literal(true),
  centres: z.array(z.object({ id: slug, name: localizedText })),
});

/** The centre's own name; `unknown` when this server has no such centre, null while it cannot be told. */
export const readCentreName = async (
  centreId: string,
): Promise<LocalizedText | 'unknown' | null> => {
  const answer = await ask('/api/centres', centresDone);
  if (!answer.ok) return null;
  return answer.centres.find(({ id }) => id === centreId)?.name ?? 'unknown';
};
