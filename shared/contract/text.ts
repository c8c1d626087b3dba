import { z } from 'zod';

/** Languages every text of a centre is kept in. */
export const language = z.enum(['vi', 'en']);
export type Language = z.infer<typeof language>;

/** A text people read, in each language of the product. */
export const localizedText = z.object({ vi: z.string().min(1), en: z.string().min(1) });
export type LocalizedText = z.infer<typeof localizedText>;
