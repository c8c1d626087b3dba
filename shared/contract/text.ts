import { z } from 'zod';

/** Languages every text of a centre is kept in. */
export const language = z.enum(['vi', 'en']);
export type Language = z.infer<typeof language>;

/** A text people read, in each language of the product. */
export const localizedText = z.object({ vi: z.string().min(1), en: z.string().min(1) });
export type LocalizedText = z.infer<typeof localizedText>;

/** Control characters but line breaks and tabs, and halves of surrogate pairs: no text, and refused by the database. */
const unprintable = /[\p{Cc}\p{Cs}]/u;

/** A short text that somebody wrote, `longest` characters at most, without white space around it. */
export const plainText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .refine((text) => !unprintable.test(text.replace(/[\n\r\t]/g, '')), {
      error: 'the text holds characters that cannot be shown',
    });
