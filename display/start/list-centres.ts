import { z } from 'zod';
import { slug } from '../../shared/contract/ids.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';
import { localizedText } from '../../shared/contract/text.ts';
import { ask } from '../../shared/ui/ask.ts';

const centre = z.object({ id: slug, name: localizedText });
export type Centre = z.infer<typeof centre>;

const centresDone = z.object({ ok: z.literal(true), centres: z.array(centre) });

/** The centres this server runs. */
export const listCentres = (): Promise<z.infer<typeof centresDone> | Refusal> =>
  ask('/api/centres', centresDone);
