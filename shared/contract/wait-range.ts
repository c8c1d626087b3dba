import { z } from 'zod';

/** A predicted wait, rounded for people: "lowMinutes to highMinutes". */
export const waitRange = z.object({
  lowMinutes: z.number().int().nonnegative(),
  highMinutes: z.number().int().nonnegative(),
});
export type WaitRange = z.infer<typeof waitRange>;
