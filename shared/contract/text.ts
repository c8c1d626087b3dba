import { z } from 'zod';

/** Languages every text of a centre is kept in. */
export const language = z.enum(['vi', 'en']);
export type Language = z.infer<typeof language>;

/** A text people read, in each language of the product. */
export const localizedText = z.object({ vi: z.string().min(1), en: z.string().min(1) });
export type LocalizedText = z.infer<typeof localizedText>;

/** Control characters but line breaks and tabs, and halves of surrogate pairs: no text, and refused by the database. */
const unprintable = /[\p{Cc}\p{Cs}]/u;

/**
 * What cannot be seen or turns what can be seen around: format characters but those that join letters (many
 * scripts need them), fillers that look like nothing, and towers of marks no script builds.
 */
const unseen = /(?![\u200c\u200d])\p{Cf}|[\u034f\u115f\u1160\u2800\u3164\uffa0]|\p{M}{5}/u;

/** Whether there is anything to read in a text. */
export const isReadable = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/**
 * A short text that somebody wrote, `longest` characters at most, without white space around it, every
 * letter in its one composed form (NFC).
 */
export const plainText = (longest: number) =>
  z
    .string()
    .normalize('NFC')
    .trim()
    .max(longest)
    .refine((text) => !unprintable.test(text.replace(/[\n\r\t]/g, '')) && !unseen.test(text), {
      error: 'the text holds characters that cannot be shown',
    });
